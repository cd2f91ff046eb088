import type { Api } from '../../effects.ts';

/** What tells of a program's kind: command-line tools and functions of a platform. */
export const apis: readonly Api[] = [
  { call: 'github.com/spf13/cobra.Command', effect: 'parses-arguments', traits: ['tool'] },
  { call: 'github.com/urfave/cli.App', effect: 'parses-arguments', traits: ['tool'] },
  { call: 'github.com/urfave/cli.Command', effect: 'parses-arguments', traits: ['tool'] },
  { call: 'github.com/alecthomas/kong.Parse', effect: 'parses-arguments', traits: ['tool'] },
  // github.com/aws/aws-lambda-go: the platform calls what Start is given.
  { call: 'github.com/aws/aws-lambda-go/lambda.Start', effect: 'serverless-handler' },
];
