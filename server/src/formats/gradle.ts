import { fileName } from '../text/place.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { packageEntries } from './package-entries.ts';
import { tolerant } from './tolerant.ts';

const dependency =
  /\b(?:implementation|api|runtimeOnly|compileOnly|annotationProcessor|compile|runtime)\b[ \t]*\(?[ \t]*(?:(?:enforcedPlatform|platform)[ \t]*\([ \t]*)?["']([\w.-]+:[\w.-]+):([\w.+[\](),-]+)["']/dg;

/** The packages of a Gradle script in Groovy that the program runs with, where a text is their version. */
export const format: Format = {
  name: 'gradle',
  languageId: 'groovy',
  globs: ['**/build.gradle'],
  matches: (path) => fileName(path) === 'build.gradle',
  read: tolerant(({ text }) => {
    const code = text.replace(/\/\*[^]*?(?:\*\/|$(?![^]))|(?<![:"'])\/\/.*$/gm, (comment) =>
      comment.replace(/[^\r\n]/g, ' '),
    );
    return { bindings: packageEntries(code, dependency), comments: lineComments(text, ['//']) };
  }),
};
