import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const plugs = ['PyP100.PyP100.P100', 'PyP100.PyP110.P110', 'PyP100.PyL530.L530'];

const rows: readonly CredentialRow[] = [
  // github.com/jasonacox/tinytuya: core/XenonDevice.py (id, address, local key), rytilahti/python-miio: Vacuum(ip, token)
  ...['Device', 'OutletDevice', 'BulbDevice', 'CoverDevice'].map((name): CredentialRow => [
    `tinytuya.${name}`,
    'secret',
    '2|local_key=',
    'TUYA_LOCAL',
  ]),
  ...['Device', 'Vacuum', 'RoborockVacuum'].map((name): CredentialRow => [`miio.${name}`, 'token', '1|token=', 'MIIO']),
  // github.com/fishbigger/TapoP100: README (address, account, password), python-kasa/python-kasa: credentials.py
  ...plugs.map((call): CredentialRow => [call, 'password', '2|password=', 'TAPO']),
  ['kasa.Credentials', 'password', '1|password=', 'TPLINK'],
  // github.com/FalkTannhaeuser/python-onvif-zeep, tchellomello/python-amcrest: README (host, port, user, password)
  ['onvif.ONVIFCamera', 'password', '3|passwd=', 'CAMERA'],
  ['amcrest.AmcrestCamera', 'password', '3|password=', 'CAMERA'],
  // opendev.org/x/pyghmi: ipmi/command.py, redfish/command.py (bmc, userid, password); pypi.org/project/RouterOS-api
  ['pyghmi.ipmi.command.Command', 'password', '2|password=', 'BMC'],
  ['pyghmi.redfish.command.Command', 'password', '2|password=', 'BMC'],
  ['routeros_api.RouterOsApiPool', 'password', '2|password=', 'ROUTER'],
  // github.com/barneygale/MCRcon: MCRcon(host, password), serverstf/python-valve: RCON(address, password)
  ['mcrcon.MCRcon', 'password', '1|password=', 'RCON'],
  ['valve.rcon.RCON', 'password', '1|password=', 'RCON'],
  // odoo.com/documentation: External API, execute_kw(db, uid, password, model, method, …); erppeek.readthedocs.io: Client
  ['*.execute_kw', 'password', '2', 'ODOO', { traits: ['hashes'] }],
  ['erppeek.Client', 'password', '3|password=', 'ODOO'],
  // slixmpp.readthedocs.io, github.com/fritzy/SleekXMPP: ClientXMPP(jid, password)
  ['slixmpp.ClientXMPP', 'password', '1|password=', 'XMPP'],
  ['sleekxmpp.ClientXMPP', 'password', '1|password=', 'XMPP'],
  // github.com/ecederstrand/exchangelib: README, picklepete/pyicloud: README, eclipse/paho.mqtt.python: client.py
  ['exchangelib.Credentials', 'password', '1|password=', 'EXCHANGE'],
  ['pyicloud.PyiCloudService', 'password', '1|password=', 'ICLOUD'],
  ['*.username_pw_set', 'password', '1|password=', 'MQTT'],
  // ldap3.readthedocs.io: Connection(server, user, password); python3-vk-api.readthedocs.io: VkApi(login, password)
  ['ldap3.Connection', 'password', '2|password=', 'LDAP'],
  ['vk_api.VkApi', 'password', '1|password=', 'VK'],
  // airflow.apache.org/docs/apache-airflow/2.2.3: Connection(id, type, description, host, login, password)
  ...['airflow.models', 'airflow.models.connection'].map((module): CredentialRow => [
    `${module}.Connection`,
    'password',
    '5|password=',
    'AIRFLOW',
  ]),
  // alibabacloud.com/help: AcsClient(id, secret, region), oss2.Auth(id, secret); github.com/TencentCloud/tencentcloud-sdk-python
  ['aliyunsdkcore.client.AcsClient', 'secret', '1|secret=', 'ALIBABA_CLOUD'],
  ['oss2.Auth', 'secret', '1|access_key_secret=', 'ALIBABA_CLOUD'],
  ['tencentcloud.common.credential.Credential', 'secret', '1|secret_key=', 'TENCENTCLOUD'],
  // developer.qiniu.com/kodo/python: Auth(access key, secret key), ai.baidu.com: AipOcr(app, key, secret)
  ['qiniu.Auth', 'secret', '1|secret_key=', 'QINIU'],
  ['aip.AipOcr', 'secret', '2|secretKey=', 'BAIDU'],
  // docs.telethon.dev: TelegramClient(session, api_id, api_hash), spotipy.readthedocs.io, docs.tweepy.org
  ['telethon.TelegramClient', 'secret', '2|api_hash=', 'TELEGRAM'],
  ['spotipy.oauth2.SpotifyClientCredentials', 'secret', '1|client_secret=', 'SPOTIFY'],
  ['tweepy.OAuth1UserHandler', 'secret', '1|consumer_secret=', 'TWITTER'],
  ['tweepy.OAuth1UserHandler', 'secret', '3|access_token_secret=', 'TWITTER_ACCESS'],
  // python-binance.readthedocs.io: Client(key, secret), github.com/alpacahq/alpaca-trade-api-python, veox/python3-krakenex
  ...['binance.client.Client', 'binance.Client'].map((call): CredentialRow => [
    call,
    'secret',
    '1|api_secret=',
    'BINANCE',
  ]),
  ['alpaca_trade_api.REST', 'secret', '1|secret_key=', 'ALPACA'],
  ['krakenex.API', 'secret', '1|secret=', 'KRAKEN'],
  // plivo.com/docs: RestClient(id, token), github.com/AfricasTalkingLtd/africastalking-python, DeepLcom/deepl-python
  ['plivo.RestClient', 'token', '1|auth_token=', 'PLIVO'],
  ['africastalking.initialize', 'api-key', '1|api_key=', 'AFRICASTALKING'],
  ['deepl.Translator', 'api-key', '0|auth_key=', 'DEEPL'],
  // pyowm.readthedocs.io: OWM(key), lyricsgenius.readthedocs.io: Genius(token), github.com/cyberjunky/python-garminconnect
  ['pyowm.OWM', 'api-key', '0|api_key=', 'OPENWEATHER'],
  ['lyricsgenius.Genius', 'token', '0|access_token=', 'GENIUS'],
  ['garminconnect.Garmin', 'password', '1|password=', 'GARMIN'],
  // pypi.org/project/ibm-db: connect(database, user, password), /JayDeBeApi: connect(class, url, [user, password], jars)
  ['ibm_db.connect', 'password', '2', 'DATABASE'],
  ['jaydebeapi.connect', 'password', '2.1', 'DATABASE'],
  // weaviate.io/developers: AuthApiKey(key); github.com/marcobellaccini/pyAesCrypt; pynacl.readthedocs.io: SecretBox(key)
  ['weaviate.auth.AuthApiKey', 'api-key', '0|api_key=', 'WEAVIATE'],
  ['pyAesCrypt.encryptFile', 'password', '2|passw=', 'ENCRYPTION'],
  ['pyAesCrypt.decryptFile', 'password', '2|passw=', 'ENCRYPTION'],
  ['nacl.secret.SecretBox', 'secret', '0|key=', 'ENCRYPTION'],
];

/** Devices, servers, clouds and exchanges that are logged in to from afar, each as its own documentation or source says. */
export const apis: readonly Api[] = rows.map(credentialApi);
