import type { Api } from '../../effects.ts';
import { apiKey, password, secret, token } from '../../credential-row.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  { call: 'Net.FTP.new', returns: 'Net.FTP' },
  // docs.ruby-lang.org: OpenSSL::HMAC, Net::FTP, Net::SMTP.start (`secret`, once `password`); rubydoc.info/gems: net-sftp, octokit,
  // mongo, ruby-openai, openai, slack-ruby-client, tiny_tds, rbnacl
  { ...secret, call: 'OpenSSL.HMAC.base64digest', subject: '1', variable: 'HMAC', label: '`base64digest`' },
  { ...secret, call: 'OpenSSL.HMAC.new', subject: '0', variable: 'HMAC', label: '`new`' },
  { ...password, call: 'Net.FTP.login', subject: '1', variable: 'FTP', label: '`login`' },
  { ...password, call: 'Net.SFTP.start', subject: 'password=|2.password', variable: 'SFTP', label: '`start`' },
  { ...password, call: 'Net.SMTP.start', subject: '4|secret=|password=', variable: 'SMTP', label: '`start`' },
  { ...token, call: 'Octokit.Client.new', subject: 'access_token=', variable: 'GITHUB', label: '`new`' },
  { ...password, call: 'Mongo.Client.new', subject: 'password=', variable: 'MONGODB', label: '`new`' },
  { ...apiKey, call: 'OpenAI.Client.new', subject: 'access_token=|api_key=', variable: 'OPENAI', label: '`new`' },
  { ...token, call: 'Slack.Web.Client.new', subject: 'token=', variable: 'SLACK', label: '`new`' },
  { ...password, call: 'TinyTds.Client.new', subject: 'password=', variable: 'DATABASE', label: '`new`' },
  { ...secret, call: 'RbNaCl.SecretBox.new', subject: '0', variable: 'ENCRYPTION', label: '`new`' },
];
