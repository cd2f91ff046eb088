/** A way to run an app that belongs on a developer's machine. */
export interface DevelopmentProgram {
  readonly program: string;
  /** Words that must all be given. */
  readonly words?: readonly string[];
  /** Why it has no place in production, after the program's name. */
  readonly why: string;
}

const compiles = 'compiles the app at each start; run the program that was built';
const sources = 'serves sources for development; build them, and serve what was built';
const reloads = 'watches files and restarts, which costs memory and ends requests when a file changes';

/** What `programs.ts` does not say of programs that start apps, by each tool's own documentation. */
export const developmentPrograms: readonly DevelopmentProgram[] = [
  { program: 'go', words: ['run'], why: compiles },
  { program: 'air', why: reloads },
  { program: 'cargo', words: ['watch'], why: reloads },
  { program: 'cargo', words: ['run'], why: compiles },
  { program: 'mvn', words: ['spring-boot:run'], why: compiles },
  { program: 'mvnw', words: ['spring-boot:run'], why: compiles },
  { program: 'mvn', words: ['quarkus:dev'], why: reloads },
  { program: 'mvnw', words: ['quarkus:dev'], why: reloads },
  { program: 'gradle', words: ['bootRun'], why: compiles },
  { program: 'gradlew', words: ['bootRun'], why: compiles },
  { program: 'gradle', words: ['run'], why: compiles },
  { program: 'gradlew', words: ['run'], why: compiles },
  { program: 'gradlew', words: ['quarkusDev'], why: reloads },
  { program: 'dotnet', words: ['run'], why: compiles },
  { program: 'dotnet', words: ['watch'], why: reloads },
  { program: 'nodemon', why: reloads },
  { program: 'ts-node', why: compiles },
  { program: 'ts-node-esm', why: compiles },
  { program: 'ts-node-dev', why: reloads },
  { program: 'tsnd', why: reloads },
  { program: 'babel-node', why: compiles },
  { program: 'node', words: ['--watch'], why: reloads },
  { program: 'tsx', words: ['watch'], why: reloads },
  { program: 'nest', words: ['start', '--watch'], why: reloads },
  { program: 'uvicorn', words: ['--reload'], why: reloads },
  { program: 'gunicorn', words: ['--reload'], why: reloads },
  { program: 'watchmedo', why: reloads },
  ...['dev', 'serve', 'preview'].map((word) => ({ program: 'vite', words: [word], why: sources })),
];
