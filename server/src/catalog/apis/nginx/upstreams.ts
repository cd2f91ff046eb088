import type { Api } from '../../effects.ts';

/** nginx.org: ngx_http_upstream_module (`ip_hash`, `hash`, `sticky`). */
export const apis: readonly Api[] = [
  { setting: 'upstream.ip_hash', effect: 'sticks-to-process', label: '`ip_hash`' },
  { setting: 'upstream.hash', effect: 'sticks-to-process', label: 'a hash of the address' },
  { setting: 'upstream.sticky', effect: 'sticks-to-process', label: '`sticky`' },
];
