import type { Api } from '../../effects.ts';

/** AWS SDK for Kotlin: a loop that asks for messages until it is stopped. */
export const apis: readonly Api[] = [
  { call: 'aws.sdk.kotlin.services.sqs.SqsClient', returns: 'aws.sdk.kotlin.services.sqs.SqsClient' },
  { alias: 'aws.sdk.kotlin.services.sqs.SqsClient.fromEnvironment()', is: 'aws.sdk.kotlin.services.sqs.SqsClient' },
  {
    call: 'aws.sdk.kotlin.services.sqs.SqsClient.receiveMessage',
    effect: 'consumes',
    inLoop: true,
    kind: 'stop-flag',
    label: 'the SQS worker',
  },
];
