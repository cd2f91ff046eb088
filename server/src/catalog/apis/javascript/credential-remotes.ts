import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // github.com/vpulim/node-soap: BasicAuthSecurity and WSSecurity (user, password), WSSecurityCert(private, public, password),
  // ClientSSLSecurityPFX(pfx, passphrase), BearerSecurity(token)
  ['soap.BasicAuthSecurity', 'password', '1', 'SOAP'],
  ['soap.WSSecurity', 'password', '1', 'SOAP'],
  ['soap.WSSecurityCert', 'password', '2', 'SOAP_CERTIFICATE'],
  ['soap.ClientSSLSecurityPFX', 'password', '1', 'SOAP_CERTIFICATE'],
  ['soap.BearerSecurity', 'token', '0', 'SOAP'],
  // npmjs.com/package/@truffle/hdwallet-provider: (phrase or private keys, address), or all of it by name
  ...['@truffle/hdwallet-provider', 'truffle-hdwallet-provider'].map((module): CredentialRow => [
    module,
    'secret',
    '0.mnemonic.phrase|0.mnemonic|0.privateKeys.0|0.0|0',
    'WALLET',
  ]),
  // js.xrpl.org: Wallet.fromSeed(seed), stellar.github.io/js-stellar-sdk: Keypair.fromSecret(secret), github.com/bitcoinjs
  ['xrpl.Wallet.fromSeed', 'secret', '0', 'WALLET'],
  ['stellar-sdk.Keypair.fromSecret', 'secret', '0', 'WALLET'],
  ['@stellar/stellar-sdk.Keypair.fromSecret', 'secret', '0', 'WALLET'],
  ['bitcoinjs-lib.ECPair.fromWIF', 'secret', '0', 'WALLET'],
  // github.com/muxinc/mux-node-sdk before version 8: Mux(id, secret); docs.zegocloud.com, docs.agora.io: (app, certificate, …)
  ['@mux/mux-node', 'secret', '1', 'MUX'],
  ['*.generateToken04', 'secret', '2', 'ZEGO'],
  ['agora-access-token.RtcTokenBuilder.buildTokenWithUid', 'secret', '1', 'AGORA'],
  ['agora-token.RtcTokenBuilder.buildTokenWithUid', 'secret', '1', 'AGORA'],
  // plivo.com/docs: Client(id, token), npmjs.com/package/paytmchecksum, /flutterwave-node-v3, /node-mailjet
  ['plivo.Client', 'token', '1', 'PLIVO'],
  ['paytmchecksum.generateSignature', 'secret', '1', 'PAYTM'],
  ['flutterwave-node-v3', 'secret', '1', 'FLUTTERWAVE'],
  ['node-mailjet.connect', 'secret', '1', 'MAILJET'],
  // developer.qiniu.com/kodo/nodejs: Mac(access key, secret key), npmjs.com/package/wechat-crypto: (token, key, app)
  ['qiniu.auth.digest.Mac', 'secret', '1', 'QINIU'],
  ['wechat-crypto', 'token', '0', 'WECHAT'],
  ['wechat-crypto', 'secret', '1', 'WECHAT_AES'],
  // nodegit.org/api/cred, github.com/atom/node-keytar, dickydoouk/tp-link-tapo-connect, codetheweb/tuyapi
  ['nodegit.Cred.userpassPlaintextNew', 'password', '1', 'GIT'],
  ['keytar.setPassword', 'password', '2', 'KEYRING'],
  ['tp-link-tapo-connect.loginDeviceByIp', 'password', '1', 'TAPO'],
  ['tuyapi', 'secret', '0.key', 'TUYA_LOCAL'],
  // npmjs.com/package/onesignal-node: Client(app, key), developers.deepgram.com before version 3 of the client: Deepgram(key)
  ['onesignal-node.Client', 'api-key', '1', 'ONESIGNAL'],
  ['@deepgram/sdk.Deepgram', 'api-key', '0', 'DEEPGRAM'],
  // bitwiseshiftleft.github.io/sjcl: encrypt(password, text); learn.microsoft.com: SpeechConfig; github.com/DeepLcom/deepl-node
  ['sjcl.encrypt', 'password', '0', 'ENCRYPTION'],
  ['sjcl.decrypt', 'password', '0', 'ENCRYPTION'],
  ['microsoft-cognitiveservices-speech-sdk.SpeechConfig.fromSubscription', 'api-key', '0', 'AZURE_SPEECH'],
  ['deepl-node.Translator', 'api-key', '0', 'DEEPL'],
];

/** Services, wallets and devices that are logged in to from afar, each as its own documentation or source says. */
export const apis: readonly Api[] = rows.map(credentialApi);
