import type { Api } from '../../effects.ts';
import { apis as kubernetes } from '../kubernetes.ts';

/** The patches in a kustomization say what manifests say; beside them stand the tags that images get. */
export const apis: readonly Api[] = [
  ...kubernetes,
  // kubectl.docs.kubernetes.io/references/kustomize/kustomization/images
  { setting: 'images.*.newTag', effect: 'tags-image', subject: 'this' },
];
