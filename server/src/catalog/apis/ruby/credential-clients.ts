import type { Api } from '../../effects.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  { call: 'Net.FTP.new', returns: 'Net.FTP' },
  // docs.ruby-lang.org, rubydoc.info
  ...(
    [
      ['OpenSSL.HMAC.base64digest', 'secret', '1', 'HMAC'],
      ['OpenSSL.HMAC.new', 'secret', '0', 'HMAC'],
      ['Net.FTP.login', 'password', '1', 'FTP'],
      ['Net.SFTP.start', 'password', 'password=|2.password', 'SFTP'],
      ['Net.SMTP.start', 'password', '4|password=', 'SMTP'],
      ['Octokit.Client.new', 'token', 'access_token=', 'GITHUB'],
      ['Mongo.Client.new', 'password', 'password=', 'MONGODB'],
      ['OpenAI.Client.new', 'api-key', 'access_token=|api_key=', 'OPENAI'],
      ['Slack.Web.Client.new', 'token', 'token=', 'SLACK'],
      ['TinyTds.Client.new', 'password', 'password=', 'DATABASE'],
      ['RbNaCl.SecretBox.new', 'secret', '0', 'ENCRYPTION'],
    ] as const
  ).map(([call, kind, subject, variable]): Api => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.replace(/^.*[./]/, '')}\``,
  })),
];
