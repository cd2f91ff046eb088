import type { Api } from '../../effects.ts';

const http = { effect: 'connects', kind: 'http', variable: 'API' } as const;
const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Clients of other services' HTTP interfaces. */
export const apis: readonly Api[] = [
  { ...http, call: 'Faraday.new', subject: '0|url=', label: 'the Faraday client' },
  ...methods.flatMap((method): Api[] => [
    { ...http, call: `Faraday.${method}`, subject: '0', label: 'Faraday' },
    { ...http, call: `HTTParty.${method}`, subject: '0', label: 'HTTParty' },
    { ...http, call: `RestClient.${method}`, subject: '0', label: 'RestClient' },
    { ...http, call: `HTTP.${method}`, subject: '0', label: 'the HTTP client' },
    { ...http, call: `Excon.${method}`, subject: '0', label: 'Excon' },
  ]),
  { ...http, call: 'Excon.new', subject: '0', label: 'Excon' },
  { ...http, call: 'base_uri', subject: '0', label: 'HTTParty' },
  // docs.ruby-lang.org: Net::HTTP takes a URI
  { ...http, call: 'URI.parse', subject: '0', label: '`URI`', words: ['URI.parse'] },
  { ...http, call: 'URI', subject: '0', label: '`URI`', words: ['URI('] },
  { ...http, call: 'Net.HTTP.start', parts: { host: '0' }, label: '`Net::HTTP`' },
  { ...http, call: 'Net.HTTP.new', parts: { host: '0' }, label: '`Net::HTTP`' },
  { ...http, call: 'Aws.S3.Client.new', subject: 'endpoint=', variable: 'AWS_ENDPOINT', label: 'the AWS client' },
];
