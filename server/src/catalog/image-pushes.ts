/** A command that pushes images; `options` name the images where the words behind it do not. */
export interface ImagePush {
  readonly programs: readonly string[];
  /** The words after the program's name. */
  readonly words: readonly string[];
  /** An option without which nothing is pushed. */
  readonly needs?: string;
  readonly options?: readonly string[];
}

/** docs.docker.com/reference/cli/docker/image/push and buildx/build, docs.podman.io, buildah.io */
export const imagePushes: readonly ImagePush[] = [
  { programs: ['docker', 'podman', 'buildah', 'nerdctl'], words: ['push'] },
  { programs: ['docker', 'podman'], words: ['image', 'push'] },
  { programs: ['docker'], words: ['buildx', 'build'], needs: '--push', options: ['-t', '--tag'] },
  { programs: ['docker'], words: ['build'], needs: '--push', options: ['-t', '--tag'] },
];
