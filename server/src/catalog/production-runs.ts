/** What becomes of a command for development so that it is one for production. */
export interface ProductionRun {
  readonly program: string;
  /** Words without which it is meant for production. */
  readonly drop?: readonly string[];
  /** A word, and the one that stands in its place; the program that is built before is not known to be there. */
  readonly replace?: readonly [from: string, to: string];
  /** The program that runs the file behind it as it is. */
  readonly runner?: { readonly program: string; readonly files: RegExp };
}

/** By each tool's own documentation; other ones need a program that nobody can name from the command. */
export const productionRuns: readonly ProductionRun[] = [
  // www.uvicorn.org/settings, "Development"; docs.gunicorn.org/en/stable/settings.html: reload; granian, README
  { program: 'uvicorn', drop: ['--reload'] },
  { program: 'gunicorn', drop: ['--reload'] },
  { program: 'granian', drop: ['--reload'] },
  // nodejs.org/api/cli.html: --watch; tsx.is/watch-mode; fastify-cli, README
  { program: 'node', drop: ['--watch'] },
  { program: 'tsx', drop: ['watch'] },
  { program: 'fastify', drop: ['--watch', '-w'] },
  // fastapi.tiangolo.com/fastapi-cli; nextjs.org/docs/app/api-reference/cli/next; docs.strapi.io/cms/cli
  { program: 'fastapi', replace: ['dev', 'run'] },
  { program: 'next', replace: ['dev', 'start'] },
  { program: 'strapi', replace: ['develop', 'start'] },
  // github.com/remy/nodemon: it calls node for what is no other file
  { program: 'nodemon', runner: { program: 'node', files: /\.[cm]?js$/ } },
];
