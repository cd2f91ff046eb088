import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const serialization = 'cryptography.hazmat.primitives.serialization';

const rows: readonly CredentialRow[] = [
  // docs.stripe.com/webhooks, pyauth.github.io/pyotp, github.com/line/line-bot-sdk-python: linebot/webhook.py
  ['stripe.Webhook.construct_event', 'secret', '2|secret=', 'STRIPE_WEBHOOK'],
  ['pyotp.HOTP', 'secret', '0|s=', 'HOTP'],
  ...['linebot.WebhookHandler', 'linebot.v3.WebhookHandler'].map((call): CredentialRow => [
    call,
    'secret',
    '0',
    'LINE',
  ]),
  // tessl.io/registry/tessl/pypi-pysnmp, docs/authentication.md: CommunityData(communityIndex, communityName), UsmUserData(userName,
  // authKey, privKey); `public` is what everybody may read by.
  ...['pysnmp.hlapi', 'pysnmp.hlapi.v3arch.asyncio'].flatMap((module): CredentialRow[] => [
    [`${module}.CommunityData`, 'password', '0', 'SNMP', { traits: ['hashes'], unless: [{ arg: '1', is: 'present' }] }],
    [`${module}.CommunityData`, 'password', '1|communityName=', 'SNMP', { traits: ['hashes'] }],
    [`${module}.UsmUserData`, 'password', '1|authKey=', 'SNMP_AUTH'],
    [`${module}.UsmUserData`, 'password', '2|privKey=', 'SNMP_PRIVACY'],
  ]),
  // github.com/martyzz1/heroku3.py: heroku3/core.py, gtalarico/pyairtable: pyairtable/api/api.py
  ['heroku3.from_key', 'api-key', '0', 'HEROKU'],
  ['pyairtable.Api', 'api-key', '0|api_key=', 'AIRTABLE'],
  // pysmb.readthedocs.io: SMBConnection(username, password, …); influxdb-python.readthedocs.io: (host, port, username, password)
  ['smb.SMBConnection.SMBConnection', 'password', '1|password=', 'SMB'],
  ['influxdb.InfluxDBClient', 'password', '3|password=', 'INFLUXDB'],
  // jasonrbriggs.github.io/stomp.py: connect(username, passcode); python-jenkins.readthedocs.io: Jenkins(url, username, password)
  ['stomp.Connection.connect', 'password', '1|passcode=', 'STOMP'],
  ['jenkins.Jenkins', 'password', '2|password=', 'JENKINS'],
  // boto.cloudhackers.com: S3Connection(key, secret); docs.tweepy.org: set_access_token(key, secret); twython.readthedocs.io
  ['boto.s3.connection.S3Connection', 'secret', '1|aws_secret_access_key=', 'AWS'],
  ['tweepy.OAuthHandler.set_access_token', 'secret', '1', 'TWITTER'],
  ['twython.Twython', 'secret', '1', 'TWITTER'],
  // github.com/lepture/authlib: jose/rfc7519/jwt.py, /joserfc: jwt.py; itsdangerous before version 2.1
  ['authlib.jose.jwt.decode', 'secret', '1|key=', 'JWT'],
  ['joserfc.jwk.OctKey.import_key', 'secret', '0', 'JWT'],
  ['itsdangerous.TimedJSONWebSignatureSerializer', 'secret', '0|secret_key=', 'TOKEN'],
  // github.com/pyca/cryptography: hazmat/primitives/serialization; github.com/Legrandin/pycryptodome: PublicKey/RSA.py
  ...['load_pem_private_key', 'load_der_private_key', 'load_ssh_private_key', 'pkcs12.load_pkcs12'].map(
    (name): CredentialRow => [`${serialization}.${name}`, 'password', '1|password=', 'KEY'],
  ),
  [`${serialization}.pkcs12.load_key_and_certificates`, 'password', '1|password=', 'CERTIFICATE'],
  [`${serialization}.BestAvailableEncryption`, 'password', '0|password=', 'KEY'],
  ...['Crypto', 'Cryptodome'].map((library): CredentialRow => [
    `${library}.PublicKey.RSA.import_key`,
    'password',
    '1|passphrase=',
    'KEY',
  ]),
  // flask-bcrypt.readthedocs.io: check_password_hash(hash, password); argon2-cffi.readthedocs.io: verify(hash, password)
  ['flask_bcrypt.Bcrypt.generate_password_hash', 'password', '0|password=', 'ADMIN', { traits: ['hashes'] }],
  ['flask_bcrypt.Bcrypt.check_password_hash', 'password', '1|password=', 'ADMIN', { traits: ['hashes'] }],
  ['argon2.PasswordHasher.hash', 'password', '0|password=', 'ADMIN', { traits: ['hashes'] }],
  ['argon2.PasswordHasher.verify', 'password', '1|password=', 'ADMIN', { traits: ['hashes'] }],
  // github.com/kootenpv/yagmail: yagmail/sender.py, SMTP(user, password), libkeepass/pykeepass: pykeepass/pykeepass.py (file, password),
  // dropbox/dropbox-sdk-python: dropbox/dropbox_client.py
  ['yagmail.SMTP', 'password', '1|password=', 'SMTP'],
  ['pykeepass.PyKeePass', 'password', '1|password=', 'KEEPASS'],
  ['dropbox.Dropbox', 'token', '0|oauth2_access_token=', 'DROPBOX'],
  // aiohttp-session.readthedocs.io, docs.pylonsproject.org: pyramid.session, github.com/twilio/twilio-python:
  // twilio/request_validator.py, ethereum/eth-account: eth_account/account.py
  ['aiohttp_session.cookie_storage.EncryptedCookieStorage', 'secret', '0|secret_key=', 'SESSION'],
  ['pyramid.session.SignedCookieSessionFactory', 'secret', '0|secret=', 'SESSION'],
  ['twilio.request_validator.RequestValidator', 'token', '0|token=', 'TWILIO'],
  ['eth_account.Account.from_key', 'secret', '0|private_key=', 'WALLET'],
  // docs.python.org/3/library/zipfile.html
  ['zipfile.ZipFile.setpassword', 'password', '0|pwd=', 'ARCHIVE'],
  ['zipfile.ZipFile.extractall', 'password', '2|pwd=', 'ARCHIVE'],
];

/** What further clients, keys and archives take, each as its own documentation or source says. */
export const apis: readonly Api[] = [
  ...['stomp.Connection', 'tweepy.OAuthHandler', 'zipfile.ZipFile', 'flask_bcrypt.Bcrypt', 'argon2.PasswordHasher'].map(
    (call): Api => ({ call, returns: call }),
  ),
  ...rows.map(credentialApi),
];
