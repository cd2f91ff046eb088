import type { Api } from '../../effects.ts';

const sessions = { effect: 'keeps-sessions-locally', label: '`MemoryStore`' } as const;
const limiter = { effect: 'keeps-state-locally', kind: 'limiter' } as const;

/** Sessions, limits and uploads that stay in one process or on its disk. */
export const apis: readonly Api[] = [
  // docs.rs/tower-sessions/latest/tower_sessions/struct.MemoryStore.html: only for tests
  ...[
    'tower_sessions.MemoryStore',
    'tower_sessions_memory_store.MemoryStore',
    'axum_login.tower_sessions.MemoryStore',
    'async_session.MemoryStore',
    'axum_sessions.async_session.MemoryStore',
    'tide.sessions.MemoryStore',
  ].flatMap((store): Api[] => [
    { call: `${store}.default`, ...sessions },
    { call: `${store}.new`, ...sessions },
  ]),
  // docs.rs/governor, docs.rs/tower_governor, docs.rs/actix-governor
  ...['keyed', 'dashmap', 'hashmap'].map((name): Api => ({
    call: `governor.RateLimiter.${name}`,
    ...limiter,
    label: 'governor’s limiter',
  })),
  ...['tower_governor.governor', 'actix_governor'].map((module): Api => ({
    call: `${module}.GovernorConfigBuilder.default`,
    ...limiter,
    label: 'governor’s limiter',
  })),
  // docs.rs/axum/latest/axum/extract/struct.Multipart.html, docs.rs/actix-multipart, docs.rs/rocket
  ...[
    'axum.extract.Multipart',
    'axum.extract.multipart.Multipart',
    'axum_extra.extract.Multipart',
    'actix_multipart.Multipart',
    'actix_multipart.form.MultipartForm',
    'actix_multipart.form.tempfile.TempFile',
    'poem.web.Multipart',
    'rocket.fs.TempFile',
    'rocket.form.Form',
    'axum_typed_multipart.TypedMultipart',
  ].map((access): Api => ({ access, effect: 'takes-upload' })),
  // docs.rs/tempfile/latest/tempfile/struct.NamedTempFile.html: moves the upload to a lasting place.
  {
    call: '*.persist',
    effect: 'stores-upload',
    subject: '0',
    when: [{ arg: '0', is: 'present' }],
    label: 'Keeping the uploaded file',
    imported: 'actix_multipart::form::MultipartForm',
    words: ['actix_multipart', 'persist'],
  },
  {
    call: '*.persist_to',
    effect: 'stores-upload',
    subject: '0',
    label: 'Keeping the uploaded file',
    imported: 'rocket::fs::TempFile',
    words: ['TempFile', 'persist_to'],
  },
];
