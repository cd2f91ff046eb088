import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // github.com/thedudeguy/PHP-Minecraft-Rcon: Rcon(host, port, password, timeout), BenMenking/routeros-api: connect(ip, user, password)
  ['Thedudeguy.Rcon', 'password', '2', 'RCON'],
  ['RouterosAPI.connect', 'password', '2', 'ROUTER'],
  // alibabacloud.com/help: AlibabaCloud::accessKeyClient(id, secret), github.com/AfricasTalkingLtd/africastalking-php, plivo.com/docs
  ['AlibabaCloud.Client.AlibabaCloud.accessKeyClient', 'secret', '1', 'ALIBABA_CLOUD'],
  ['AfricasTalking.SDK.AfricasTalking', 'api-key', '1', 'AFRICASTALKING'],
  ['Plivo.RestClient', 'token', '1', 'PLIVO'],
  // alibabacloud.com/help: OssClient(id, secret, endpoint), developer.qiniu.com: Auth(access key, secret key)
  ['OSS.OssClient', 'secret', '1', 'ALIBABA_CLOUD'],
  ['Qiniu.Auth', 'secret', '1', 'QINIU'],
  // github.com/TencentCloud/tencentcloud-sdk-php: Credential(id, key), messagebird/php-rest-api, DeepLcom/deepl-php
  ['TencentCloud.Common.Credential', 'secret', '1', 'TENCENTCLOUD'],
  ['MessageBird.Client', 'api-key', '0', 'MESSAGEBIRD'],
  ['DeepL.Translator', 'api-key', '0', 'DEEPL'],
  // mpdf.github.io: SetProtection(permissions, user's password, owner's password); odoo.com/documentation: External API
  ['Mpdf.Mpdf.SetProtection', 'password', '1', 'PDF_USER'],
  ['Mpdf.Mpdf.SetProtection', 'password', '2', 'PDF_OWNER'],
  ['*.execute_kw', 'password', '2', 'ODOO', { traits: ['hashes'] }],
];

/** Devices, clouds and documents that take a credential by its place, each as its own documentation or source says. */
export const apis: readonly Api[] = [
  ...['RouterosAPI', 'Mpdf.Mpdf'].map((call): Api => ({ call, returns: call })),
  ...rows.map(credentialApi),
];
