import type { Api } from '../../effects.ts';

/** Random bytes, text and identifiers (docs.python.org/3/library/{os,secrets,uuid}.html). */
export const apis: readonly Api[] = [
  ...[
    'os.urandom',
    'secrets.token_hex',
    'secrets.token_urlsafe',
    'secrets.token_bytes',
    'uuid.uuid4',
    'random.getrandbits',
    'cryptography.fernet.Fernet.generate_key',
    'django.core.management.utils.get_random_secret_key',
  ].map((call): Api => ({ call, effect: 'makes-random' })),
  { access: 'uuid.uuid4().hex', effect: 'makes-random' },
];
