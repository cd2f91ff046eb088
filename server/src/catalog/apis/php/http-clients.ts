import type { Api } from '../../effects.ts';

const facades = 'Illuminate.Support.Facades';

const http = { effect: 'connects', kind: 'http', label: 'the HTTP client' } as const;
const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** docs.guzzlephp.org, laravel.com/docs/http-client, symfony.com/doc/current/http_client.html, php.net/manual/book.curl. */
export const apis: readonly Api[] = [
  { ...http, call: 'GuzzleHttp.Client', returns: 'GuzzleHttp.Client', subject: '0.base_uri' },
  ...methods.map((name): Api => ({ ...http, call: `GuzzleHttp.Client.${name}`, subject: '0|uri=' })),
  { ...http, call: 'GuzzleHttp.Client.request', subject: '1|uri=' },
  { alias: 'Http', is: `${facades}.Http` },
  ...[...methods, 'baseUrl'].map((name): Api => ({
    ...http,
    call: `${facades}.Http.${name}`,
    subject: '0|url=',
    words: ['Http', name],
  })),
  { ...http, call: 'Symfony.Component.HttpClient.HttpClient.createForBaseUri', subject: '0|baseUri=' },
  { ...http, call: 'Symfony.Component.HttpClient.HttpClient.create', subject: '0.base_uri' },
  {
    ...http,
    call: 'file_get_contents',
    subject: '0|filename=',
    unless: [{ arg: '0|filename=', is: 'present', starts: ['php://', 'file://', 'data:'] }],
    label: '`file_get_contents`',
  },
  { ...http, call: 'curl_init', subject: '0|url=', label: 'the cURL handle' },
  {
    ...http,
    call: 'curl_setopt',
    subject: '2|value=',
    when: [{ arg: '1|option=', is: 'present', named: ['CURLOPT_URL'] }],
    label: 'the cURL handle',
  },
  { ...http, call: 'SoapClient', subject: '0|wsdl=', label: 'the SOAP client' },
];
