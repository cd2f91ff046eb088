import type { Api } from '../../effects.ts';

const http = { effect: 'connects', kind: 'http', variable: 'API' } as const;
const methods = ['get', 'post', 'put', 'patch', 'delete', 'head'];

/** Clients of other services' HTTP interfaces. */
export const apis: readonly Api[] = [
  { ...http, call: 'fetch', subject: '0', label: '`fetch`' },
  { ...http, call: 'node-fetch', subject: '0', label: '`fetch`' },
  { ...http, call: 'undici.fetch', subject: '0', label: '`fetch`' },
  { ...http, call: 'undici.request', subject: '0', label: '`undici.request`' },
  { ...http, call: 'undici.Pool', subject: '0', label: 'the HTTP client' },
  // axios-http.com/docs/instance
  { ...http, call: 'axios.create', subject: '0.baseURL', label: 'the axios client', returns: 'axios' },
  { ...http, call: 'axios', subject: '0.url|0.baseURL|0', label: 'axios' },
  ...methods.map((method): Api => ({ ...http, call: `axios.${method}`, subject: '0', label: 'axios' })),
  { ...http, call: 'got', subject: '0', label: 'got' },
  ...methods.map((method): Api => ({ ...http, call: `got.${method}`, subject: '0', label: 'got' })),
  { ...http, call: 'got.extend', subject: '0.prefixUrl', label: 'got' },
  { ...http, call: 'ky.create', subject: '0.prefixUrl', label: 'ky' },
  { ...http, call: 'superagent.get', subject: '0', label: 'superagent' },
  { ...http, call: 'superagent.post', subject: '0', label: 'superagent' },
  { ...http, call: 'ws', subject: '0', label: 'the WebSocket client' },
  { ...http, call: 'ws.WebSocket', subject: '0', label: 'the WebSocket client' },
  { ...http, call: 'socket.io-client', subject: '0', label: 'the Socket.IO client' },
  { ...http, call: 'socket.io-client.io', subject: '0', label: 'the Socket.IO client' },
  // docs.aws.amazon.com/sdkref: service-specific endpoints; only a local or internal one is reported.
  ...['client-s3.S3Client', 'client-sqs.SQSClient', 'client-sns.SNSClient', 'client-dynamodb.DynamoDBClient'].map(
    (name): Api => ({
      effect: 'connects',
      kind: 'http',
      variable: 'AWS_ENDPOINT',
      call: `@aws-sdk/${name}`,
      subject: '0.endpoint',
      label: 'the AWS client',
    }),
  ),
  {
    effect: 'connects',
    kind: 'http',
    variable: 'MINIO',
    call: 'minio.Client',
    parts: { host: '0.endPoint' },
    label: 'the MinIO client',
  },
];
