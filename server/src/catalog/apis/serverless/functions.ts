import type { Api } from '../../effects.ts';

/**
 * serverless.com/framework/docs (functions, environment); docs.aws.amazon.com: AWS::Serverless::Function; vercel.com/docs:
 * vercel.json; docs.netlify.com: functions; learn.microsoft.com/azure/azure-functions: host.json; firebase.google.com.
 */
export const apis: readonly Api[] = [
  { setting: 'functions', effect: 'serverless-handler', kind: 'platform' },
  { setting: 'environment.*', effect: 'declares-variable' },
];
