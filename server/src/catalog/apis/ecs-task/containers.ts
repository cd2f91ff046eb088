import type { Api } from '../../effects.ts';
import { apis as kubernetes } from '../kubernetes.ts';

/** Containers are called as those of Kubernetes are, and have variables as they do (docs.aws.amazon.com/AmazonECS). */
export const apis: readonly Api[] = [
  ...kubernetes.filter(({ setting = '' }) => /^(?:env|containers)\./.test(setting)),
  { setting: 'containers.*.stopTimeout', effect: 'sets-grace-period', subject: 'this', label: 'stopTimeout' },
];
