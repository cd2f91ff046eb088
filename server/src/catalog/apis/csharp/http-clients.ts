import type { Api } from '../../effects.ts';

const http = { effect: 'connects', kind: 'http', variable: 'API', label: 'the HTTP client' } as const;
const client = 'System.Net.Http.HttpClient';
const methods = [
  'GetAsync',
  'GetStringAsync',
  'GetStreamAsync',
  'GetByteArrayAsync',
  'GetFromJsonAsync',
  'PostAsync',
  'PostAsJsonAsync',
  'PutAsync',
  'PutAsJsonAsync',
  'DeleteAsync',
];

/** Clients of other services' interfaces (learn.microsoft.com/dotnet/fundamentals/networking/http/httpclient). */
export const apis: readonly Api[] = [
  { ...http, call: client, returns: client, subject: 'BaseAddress=.0' },
  { call: 'System.Net.Http.IHttpClientFactory.CreateClient', returns: client },
  ...[0, 1].map((index): Api => ({
    alias: `Microsoft.Extensions.DependencyInjection.IServiceCollection.AddHttpClient.=>${index}`,
    is: client,
  })),
  { ...http, call: `${client}.BaseAddress`, subject: '0.0', words: ['BaseAddress'] },
  ...methods.map((name): Api => ({ ...http, call: `${client}.${name}`, subject: '0|requestUri=', words: [name] })),
  // learn.microsoft.com/aspnet/core/grpc/client
  {
    ...http,
    call: 'Grpc.Net.Client.GrpcChannel.ForAddress',
    subject: '0|address=',
    variable: 'GRPC',
    label: 'the gRPC channel',
  },
  { ...http, call: 'Serilog.WriteTo.Seq', subject: '0|serverUrl=', variable: 'SEQ', label: "Serilog's Seq sink" },
];
