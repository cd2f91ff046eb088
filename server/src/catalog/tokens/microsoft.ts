import type { TokenFormat } from './format.ts';

const azureDevops = {
  issuer: 'Azure DevOps',
  documentation:
    'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  revoke: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
};

/** What Microsoft issues beside the keys of Azure services. */
export const microsoftTokens: readonly TokenFormat[] = [
  {
    id: 'azure-client-secret',
    name: 'application client secret',
    issuer: 'Microsoft Entra',
    documentation: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    revoke: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    prefixes: ['Q~'],
    pattern: String.raw`[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}`,
    lead: 4,
    minimumEntropy: 3.5,
    kind: 'secret',
    environment: 'AZURE_CLIENT_SECRET',
    sample: '<w3>8Q~<w34>',
  },
  {
    ...azureDevops,
    id: 'azure-devops-token',
    name: 'personal access token',
    prefixes: ['AZDO'],
    pattern: '[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}',
    lead: 76,
    kind: 'secret',
    environment: 'AZURE_DEVOPS_EXT_PAT',
    sample: '<w76>AZDO<w4>',
  },
  {
    ...azureDevops,
    id: 'azure-devops-legacy-token',
    name: 'personal access token',
    names: ['AZURE_DEVOPS_EXT_PAT', 'AZURE_DEVOPS_PAT', 'AZURE_DEVOPS_TOKEN'],
    pattern: '[a-z2-7]{52}',
    kind: 'secret',
    environment: 'AZURE_DEVOPS_EXT_PAT',
    sample: '<k52>',
  },
  {
    id: 'teams-webhook',
    name: 'incoming webhook',
    issuer: 'Microsoft Teams',
    documentation:
      'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    prefixes: ['webhook.office.com/webhookb2/'],
    pattern: String.raw`webhook\.office\.com/webhookb2/[a-f0-9-]{36}@[a-f0-9-]{36}/IncomingWebhook/[a-f0-9]{32}/[a-f0-9-]{36}`,
    kind: 'secret',
    environment: 'TEAMS_WEBHOOK_URL',
    sample:
      'webhook.office.com/webhookb2/<h8>-<h4>-<h4>-<h4>-<h12>@<h8>-<h4>-<h4>-<h4>-<h12>/IncomingWebhook/<h32>/<h8>-<h4>-<h4>-<h4>-<h12>',
  },
];
