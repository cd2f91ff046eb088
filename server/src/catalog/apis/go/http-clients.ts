import type { Api } from '../../effects.ts';

const http = { effect: 'connects', kind: 'http', variable: 'API' } as const;

/** Clients of other services' HTTP and RPC interfaces. */
export const apis: readonly Api[] = [
  ...['Get', 'Post', 'PostForm', 'Head'].map((name): Api => ({
    ...http,
    call: `net/http.${name}`,
    subject: '0',
    label: `\`http.${name}\``,
  })),
  { ...http, call: 'net/http.NewRequest', returns: 'net/http.Request', subject: '1', label: '`http.NewRequest`' },
  {
    ...http,
    call: 'net/http.NewRequestWithContext',
    returns: 'net/http.Request',
    subject: '2',
    label: '`http.NewRequestWithContext`',
  },
  { call: 'github.com/go-resty/resty.New', returns: 'github.com/go-resty/resty.Client' },
  { ...http, call: 'github.com/go-resty/resty.Client.SetBaseURL', subject: '0', label: 'resty' },
  ...['Dial', 'NewClient'].map((name): Api => ({
    ...http,
    variable: 'GRPC',
    call: `google.golang.org/grpc.${name}`,
    subject: '0',
    label: 'the gRPC client',
  })),
];
