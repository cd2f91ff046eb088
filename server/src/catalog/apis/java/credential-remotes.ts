import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // jakarta.ee/specifications/mail: Service.connect(host, port, user, password), or without a port or without both
  ...['javax', 'jakarta'].flatMap((root): CredentialRow[] =>
    ['Store', 'Transport'].map((name) => [`${root}.mail.${name}.connect`, 'password', '3|2|1', 'MAIL']),
  ),
  // github.com/lookfirst/sardine: SardineFactory.begin(user, password), hutool.cn: JschUtil.getSession(host, port, user, password)
  ['com.github.sardine.SardineFactory.begin', 'password', '1', 'WEBDAV'],
  ['cn.hutool.extra.ssh.JschUtil.getSession', 'password', '3', 'SSH'],
  // pdfbox.apache.org: StandardProtectionPolicy(owner, user, permissions), api.itextpdf.com/iText5: setEncryption(user, owner, …)
  ['org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy', 'password', '0', 'PDF_OWNER'],
  ['org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy', 'password', '1', 'PDF_USER'],
  ['com.itextpdf.text.pdf.PdfWriter.setEncryption', 'password', '0', 'PDF_USER'],
  ['com.itextpdf.text.pdf.PdfWriter.setEncryption', 'password', '1', 'PDF_OWNER'],
  // snmp4j.org/doc: UsmUser(name, authentication, its passphrase, privacy, its passphrase)
  ['org.snmp4j.security.UsmUser', 'password', '2', 'SNMP_AUTH'],
  ['org.snmp4j.security.UsmUser', 'password', '4', 'SNMP_PRIVACY'],
  // github.com/Kronos666/rkon-core: Rcon(host, port, password), OfficeDev/ews-java-api: WebCredentials(user, password)
  ['net.kronos.rkon.core.Rcon', 'password', '2', 'RCON'],
  ['microsoft.exchange.webservices.data.credential.WebCredentials', 'password', '1', 'EXCHANGE'],
  // alibabacloud.com/help: OSSClient(endpoint, id, secret), github.com/tencentyun/tls-sig-api-v2-java: TLSSigAPIv2(app, key)
  ['com.aliyun.oss.OSSClient', 'secret', '2', 'ALIBABA_CLOUD'],
  ['com.tencentyun.TLSSigAPIv2', 'secret', '1', 'TENCENT_IM'],
  // opendocs.alipay.com: DefaultAlipayClient(url, app, private key, …)
  ['com.alipay.api.DefaultAlipayClient', 'secret', '2', 'ALIPAY_PRIVATE'],
  // learn.microsoft.com: SpeechConfig.fromSubscription(key, region), ai.baidu.com: AipOcr(app, key, secret)
  ['com.microsoft.cognitiveservices.speech.SpeechConfig.fromSubscription', 'api-key', '0', 'AZURE_SPEECH'],
  ['com.baidu.aip.ocr.AipOcr', 'secret', '2', 'BAIDU'],
];

/** Mail, documents, devices and services that take a password by its place, each as its own documentation or source says. */
export const apis: readonly Api[] = rows.map(credentialApi);
