import type { Api } from '../../effects.ts';

/**
 * Reads of the environment through a library, with a value for when it is not set. `remedy` says how to make the read
 * required: `drop` the fallback, or `call:name` another method without it.
 */
export const apis: readonly Api[] = [
  // docs.nestjs.com/techniques/configuration
  {
    call: '@nestjs/config.ConfigService.get',
    effect: 'environment-read',
    subject: '0',
    parts: { fallback: '1' },
    remedy: 'call:getOrThrow',
    words: ['@nestjs/config', 'get'],
  },
  // github.com/evanshortiss/env-var
  {
    call: 'env-var.get().default',
    effect: 'environment-read',
    subject: 'receiver',
    parts: { fallback: '0' },
    remedy: 'drop-call',
    words: ['env-var', 'default'],
  },
];
