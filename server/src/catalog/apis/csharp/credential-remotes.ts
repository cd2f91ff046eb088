import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // learn.microsoft.com/exchange: WebCredentials(user, password, domain), under its full name or with the `using` elsewhere
  ['Microsoft.Exchange.WebServices.Data.WebCredentials', 'password', '1', 'EXCHANGE'],
  ['WebCredentials', 'password', '1', 'EXCHANGE'],
  // learn.microsoft.com/dotnet/api/microsoft.cognitiveservices.speech: SpeechConfig.FromSubscription(key, region)
  ['Microsoft.CognitiveServices.Speech.SpeechConfig.FromSubscription', 'api-key', '0', 'AZURE_SPEECH'],
  ['SpeechConfig.FromSubscription', 'api-key', '0', 'AZURE_SPEECH'],
  // github.com/JKorf/CryptoExchange.Net: ApiCredentials(key, secret)
  ['CryptoExchange.Net.Authentication.ApiCredentials', 'secret', '1', 'EXCHANGE_API'],
  // bitbucket.org/farmas/atlassian.net-sdk: Jira.CreateRestClient(url, user, password)
  ['Atlassian.Jira.Jira.CreateRestClient', 'password', '2', 'JIRA'],
  ['Jira.CreateRestClient', 'password', '2', 'JIRA'],
  // learn.microsoft.com/sharepoint: OfficeDevPnP.Core.AuthenticationManager.GetAppOnlyAuthenticatedContext(url, app, secret)
  ['*.GetAppOnlyAuthenticatedContext', 'secret', '2', 'SHAREPOINT'],
];

/** Services that take a credential by its place, each as its own documentation or source says. */
export const apis: readonly Api[] = rows.map(credentialApi);
