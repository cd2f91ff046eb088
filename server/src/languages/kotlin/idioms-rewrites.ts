import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';

/** Console writers and shared stores in place of local ones, by the remedy of the catalog row. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'jul-console': ({ call }) =>
    call === undefined
      ? undefined
      : {
          title: 'Log to standard error instead',
          safety: 'safe',
          edits: [{ range: call.range, newText: 'ConsoleHandler()' }],
          imports: ['import java.util.logging.ConsoleHandler'],
        },
};
