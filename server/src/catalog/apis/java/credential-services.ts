import type { Api } from '../../effects.ts';

/** Keys and tokens that clients of services take: the argument `subject` of each of the calls. */
function takes(
  kind: 'secret' | 'token' | 'api-key',
  variable: string,
  subject: string,
  calls: readonly string[],
): Api[] {
  return calls.map((call) => ({
    effect: 'takes-credential',
    kind,
    variable,
    subject,
    call,
    label: `\`${call.replace(/^.*\./, '')}\``,
  }));
}

/** The same of a method of whatever object, in files that import the name. */
function ofAny(
  kind: 'secret' | 'token' | 'api-key',
  variable: string,
  method: string,
  subject: string,
  imported: string,
): Api {
  const words = [imported.replace(/^.*\./, ''), method];
  const label = `\`${method}\``;
  return { effect: 'takes-credential', kind, variable, subject, call: `*.${method}`, imported, words, label };
}

/** Clients that take their key by its place, each as its own documentation says. */
export const apis: readonly Api[] = [
  // docs.stripe.com/api?lang=java, slack.dev/java-slack-sdk, github.com/pusher/pusher-http-java
  ...takes('api-key', 'STRIPE', '0', ['com.stripe.StripeClient']),
  ...takes('secret', 'STRIPE_WEBHOOK', '2', ['com.stripe.net.Webhook.constructEvent']),
  ofAny('token', 'SLACK', 'methods', '0', 'com.slack.api.Slack'),
  ...takes('secret', 'PUSHER', '2', ['com.pusher.rest.Pusher']),
  // github.com/paypal, developer.paypal.com/braintree, razorpay.com/docs
  ...takes('secret', 'PAYPAL', '1', [
    'com.paypal.core.PayPalEnvironment.Sandbox',
    'com.paypal.core.PayPalEnvironment.Live',
  ]),
  ...takes('secret', 'BRAINTREE', '3', ['com.braintreegateway.BraintreeGateway']),
  ...takes('secret', 'RAZORPAY', '1', ['com.razorpay.RazorpayClient']),
  // algolia.com/doc, plivo.com/docs, github.com/hub4j/github-api, github.com/gitlab4j/gitlab4j-api
  ...takes('api-key', 'ALGOLIA', '1', ['com.algolia.search.DefaultSearchClient.create']),
  ...takes('token', 'PLIVO', '1', ['com.plivo.api.Plivo.init']),
  ...takes('token', 'GITHUB', '1', ['org.kohsuke.github.GitHub.connect']),
  ...takes('token', 'GITLAB', '1', ['org.gitlab4j.api.GitLabApi']),
  // github.com/discord-jda/JDA, docs.discord4j.com, rubenlagus.github.io/TelegramBotsDocumentation
  ...takes('token', 'DISCORD', '0', [
    'net.dv8tion.jda.api.JDABuilder.createDefault',
    'net.dv8tion.jda.api.JDABuilder.createLight',
    'net.dv8tion.jda.api.JDABuilder.create',
    'discord4j.core.DiscordClient.create',
    'discord4j.core.DiscordClientBuilder.create',
  ]),
  ...takes('token', 'TELEGRAM', '0', [
    'org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient',
    'com.pengrad.telegrambot.TelegramBot',
  ]),
  // learn.microsoft.com/java/api
  ofAny('api-key', 'COSMOS', 'key', '0', 'com.azure.cosmos.CosmosClientBuilder'),
  ...takes('secret', 'AZURE', '1', ['com.azure.core.credential.AzureNamedKeyCredential']),
  ...takes('api-key', 'AZURE', '0', ['com.azure.core.credential.KeyCredential']),
  // alibabacloud.com/help, cloud.tencent.com/document, developer.qiniu.com
  ...takes('secret', 'ALIBABA_CLOUD', '2', ['com.aliyuncs.profile.DefaultProfile.getProfile']),
  ...takes('secret', 'TENCENTCLOUD', '1', ['com.tencentcloudapi.common.Credential']),
  // github.com/tencentyun/cos-java-sdk-v5: older ones name the app first
  ...takes('secret', 'TENCENTCLOUD', '2|1', ['com.qcloud.cos.auth.BasicCOSCredentials']),
  ...takes('secret', 'QINIU', '1', ['com.qiniu.util.Auth.create']),
  // docs.spring.io/spring-framework: HttpHeaders reached through what a lambda is given
  {
    effect: 'takes-credential',
    kind: 'token',
    variable: 'HTTP',
    subject: '0',
    call: '*.setBearerAuth',
    when: [{ arg: '0', is: 'present' }],
    words: ['setBearerAuth'],
    label: '`setBearerAuth`',
  },
  // twitter4j.org, github.com/dropbox/dropbox-sdk-java
  ...takes('secret', 'TWITTER', '1', ['twitter4j.auth.AccessToken']),
  ...takes('token', 'DROPBOX', '1', ['com.dropbox.core.v2.DbxClientV2']),
];
