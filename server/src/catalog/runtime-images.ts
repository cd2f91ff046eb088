/** An image that brings a runtime, by its name and tag without registry; the first group is the runtime's version. */
export interface RuntimeImage {
  readonly runtime: Runtime;
  readonly pattern: RegExp;
  /** True for what also builds for older versions of the runtime than its own. */
  readonly buildsForOlder?: true;
}

export type Runtime = 'dotnet' | 'go' | 'java' | 'node' | 'php' | 'python' | 'ruby' | 'rust';

/** What a message calls a runtime. */
export const runtimeLabels: Readonly<Record<Runtime, string>> = {
  dotnet: '.NET',
  go: 'Go',
  java: 'Java',
  node: 'Node.js',
  php: 'PHP',
  python: 'Python',
  ruby: 'Ruby',
  rust: 'Rust',
};

/** Official images (https://hub.docker.com/u/library), Microsoft's, Google's distroless, and what is much used beside them. */
export const runtimeImages: readonly RuntimeImage[] = [
  { runtime: 'node', pattern: /^(?:(?:bitnami|cimg)\/)?node:(\d+(?:\.\d+)*)(?!\w)/d },
  { runtime: 'node', pattern: /^distroless\/nodejs(\d+)(?=[:-])/d },
  { runtime: 'python', pattern: /^(?:(?:bitnami|cimg)\/)?python:(\d+(?:\.\d+)*)(?!\w)/d },
  { runtime: 'python', pattern: /^astral-sh\/uv:python(\d+\.\d+)(?!\w)/d },
  { runtime: 'ruby', pattern: /^(?:(?:bitnami|cimg)\/)?ruby:(\d+(?:\.\d+)*)(?!\w)/d },
  { runtime: 'php', pattern: /^(?:cimg\/)?php:(\d+(?:\.\d+)*)(?!\w)/d },
  { runtime: 'php', pattern: /^dunglas\/frankenphp:(?:[\d.]+-)?php(\d+\.\d+)(?!\w)/d },
  { runtime: 'go', pattern: /^(?:bitnami\/|cimg\/)?(?:golang|go):(\d+(?:\.\d+)*)(?!\w)/d },
  { runtime: 'rust', pattern: /^(?:cimg\/)?rust:(\d+(?:\.\d+)*)(?!\w)/d },
  { runtime: 'java', pattern: /^(?:eclipse-temurin|amazoncorretto|openjdk|sapmachine):(\d+)(?!\w)/d },
  { runtime: 'java', pattern: /^ibm-semeru-runtimes:open-(\d+)(?!\w)/d },
  { runtime: 'java', pattern: /^azul\/zulu-openjdk(?:-alpine|-debian)?:(\d+)(?!\w)/d },
  { runtime: 'java', pattern: /^bellsoft\/liberica-(?:runtime-container|openj\w+-\w+):(?:j\w+-)?(\d+)(?!\w)/d },
  { runtime: 'java', pattern: /^distroless\/java(\d+)(?=[:-])/d },
  { runtime: 'java', pattern: /^maven:[\d.]+-\D+-(\d+)(?!\w)/d, buildsForOlder: true },
  { runtime: 'java', pattern: /^gradle:(?:[\d.]+-)?jdk-?(\d+)(?!\w)/d, buildsForOlder: true },
  { runtime: 'dotnet', pattern: /^dotnet\/(?:aspnet|runtime|runtime-deps):(\d+\.\d+)(?!\w)/d },
  { runtime: 'dotnet', pattern: /^dotnet\/sdk:(\d+\.\d+)(?!\w)/d, buildsForOlder: true },
];
