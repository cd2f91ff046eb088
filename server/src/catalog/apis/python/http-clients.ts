import type { Api } from '../../effects.ts';

const http = { effect: 'connects', kind: 'http', variable: 'API' } as const;
const methods = ['get', 'post', 'put', 'patch', 'delete', 'head'];

/** Clients of other services' HTTP interfaces. */
export const apis: readonly Api[] = [
  { call: 'requests.Session', returns: 'requests' },
  { call: 'requests.session', returns: 'requests' },
  ...methods.flatMap((method): Api[] => [
    { ...http, call: `requests.${method}`, subject: '0|url=', label: '`requests`' },
    { ...http, call: `httpx.${method}`, subject: '0|url=', label: '`httpx`' },
  ]),
  { ...http, call: 'requests.request', subject: '1|url=', label: '`requests`' },
  // python-httpx.org/api
  { ...http, call: 'httpx.Client', subject: 'base_url=', label: 'the HTTP client' },
  { ...http, call: 'httpx.AsyncClient', subject: 'base_url=', label: 'the HTTP client' },
  { ...http, call: 'aiohttp.ClientSession', subject: '0|base_url=', label: 'the HTTP client' },
  { ...http, call: 'urllib.request.urlopen', subject: '0|url=', label: '`urlopen`' },
  { ...http, call: 'websockets.connect', subject: '0|uri=', label: 'the WebSocket client' },
  // boto3.amazonaws.com: Session.client; only a local or internal endpoint is reported.
  {
    effect: 'connects',
    kind: 'http',
    variable: 'AWS_ENDPOINT',
    call: 'boto3.client',
    subject: 'endpoint_url=',
    label: 'the AWS client',
  },
  {
    effect: 'connects',
    kind: 'http',
    variable: 'AWS_ENDPOINT',
    call: 'boto3.resource',
    subject: 'endpoint_url=',
    label: 'the AWS client',
  },
  {
    effect: 'connects',
    kind: 'http',
    variable: 'GRPC',
    call: 'grpc.insecure_channel',
    subject: '0|target=',
    label: 'the gRPC channel',
  },
];
