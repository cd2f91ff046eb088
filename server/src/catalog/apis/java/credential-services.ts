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
  // github.com/stripe/stripe-java: StripeClient.java, net/Webhook.java, slackapi/java-slack-sdk: Slack.java, pusher/pusher-http-java:
  // Pusher.java
  ...takes('api-key', 'STRIPE', '0', ['com.stripe.StripeClient']),
  ...takes('secret', 'STRIPE_WEBHOOK', '2', ['com.stripe.net.Webhook.constructEvent']),
  ofAny('token', 'SLACK', 'methods', '0', 'com.slack.api.Slack'),
  ...takes('secret', 'PUSHER', '2', ['com.pusher.rest.Pusher']),
  // github.com/paypal/Checkout-Java-SDK: PayPalEnvironment.java, braintree/braintree_java: BraintreeGateway.java, razorpay/razorpay-java:
  // RazorpayClient.java
  ...takes('secret', 'PAYPAL', '1', [
    'com.paypal.core.PayPalEnvironment.Sandbox',
    'com.paypal.core.PayPalEnvironment.Live',
  ]),
  ...takes('secret', 'BRAINTREE', '3', ['com.braintreegateway.BraintreeGateway']),
  ...takes('secret', 'RAZORPAY', '1', ['com.razorpay.RazorpayClient']),
  // algolia.com/doc, github.com/plivo/plivo-java: Plivo.java, hub4j/github-api: GitHub.java, gitlab4j/gitlab4j-api: GitLabApi.java
  ...takes('api-key', 'ALGOLIA', '1', ['com.algolia.search.DefaultSearchClient.create']),
  ...takes('token', 'PLIVO', '1', ['com.plivo.api.Plivo.init']),
  ...takes('token', 'GITHUB', '1', ['org.kohsuke.github.GitHub.connect']),
  ...takes('token', 'GITLAB', '1', ['org.gitlab4j.api.GitLabApi']),
  // github.com/discord-jda/JDA: JDABuilder.java, Discord4J/Discord4J: DiscordClient.java, rubenlagus/TelegramBots:
  // OkHttpTelegramClient.java, pengrad/java-telegram-bot-api: TelegramBot.java
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
  // github.com/aliyun/aliyun-openapi-java-sdk: DefaultProfile.java, TencentCloud/tencentcloud-sdk-java: Credential.java,
  // qiniu/java-sdk: Auth.java
  ...takes('secret', 'ALIBABA_CLOUD', '2', ['com.aliyuncs.profile.DefaultProfile.getProfile']),
  ...takes('secret', 'TENCENTCLOUD', '1', ['com.tencentcloudapi.common.Credential']),
  // github.com/tencentyun/cos-java-sdk-v5: BasicCOSCredentials.java, older ones name the app first
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
  // github.com/Twitter4J/Twitter4J: auth/AccessToken.java, dropbox/dropbox-sdk-java: DbxClientV2.java
  ...takes('secret', 'TWITTER', '1', ['twitter4j.auth.AccessToken']),
  ...takes('token', 'DROPBOX', '1', ['com.dropbox.core.v2.DbxClientV2']),
];
