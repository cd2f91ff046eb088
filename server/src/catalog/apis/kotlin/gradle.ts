import type { Api } from '../../effects.ts';

/** Dependencies of a build script (docs.gradle.org: Declaring dependencies), whose version ends the text. */
export const apis: readonly Api[] = ['implementation', 'api', 'runtimeOnly', 'compileOnly', 'annotationProcessor'].map(
  (call) => ({ call, file: 'build.gradle.kts', effect: 'takes-package', subject: '0', kind: 'gradle' }),
);
