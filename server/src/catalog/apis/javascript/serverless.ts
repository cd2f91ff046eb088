import type { Api } from '../../effects.ts';

/** Adapters that run an app on a serverless platform, which starts and stops it. */
const adapters = [
  'serverless-http',
  '@codegenie/serverless-express',
  '@vendia/serverless-express',
  'aws-serverless-express',
  '@fastify/aws-lambda',
  'aws-lambda-fastify',
  'serverless-express/handler',
  '@as-integrations/aws-lambda',
  'hono/aws-lambda',
  'hono/vercel',
  'hono/cloudflare-workers',
  ...['', '/v1', '/v2', '/https', '/v2/https', '/scheduler', '/v2/scheduler', '/firestore', '/v2/firestore'].map(
    (part) => `firebase-functions${part}`,
  ),
  '@google-cloud/functions-framework',
  '@azure/functions',
];

export const apis: readonly Api[] = adapters.map((module) => ({ module, effect: 'serverless-handler' }) as const);
