import type { Instruction } from 'dockerfile-ast';
import { isDevelopmentName } from '../text/place.ts';

/** A build stage: `FROM parent AS name` and what follows it. */
export interface Stage {
  readonly name: string;
  readonly parent: string;
  readonly instructions: Instruction[];
  readonly from?: Instruction;
}

/** The stages of a file, in order. */
export function stagesOf(instructions: readonly Instruction[]): readonly Stage[] {
  const stages: Stage[] = [];
  for (const instruction of instructions) {
    if (instruction.getKeyword() === 'FROM') {
      const words = instruction.getArguments().map((argument) => argument.getValue());
      const parent = words.find((word) => !word.startsWith('--')) ?? '';
      stages.push({ name: stageName(instruction), parent, instructions: [], from: instruction });
    } else stages.at(-1)?.instructions.push(instruction);
  }
  // A fragment without FROM is one stage all the same.
  return stages.length > 0 ? stages : [{ name: '', parent: '', instructions: [...instructions] }];
}

/** The stage that is built by default, or the last before those for development. */
export function shippedOf(stages: readonly Stage[]): Stage | undefined {
  return stages.findLast((stage) => !isDevelopmentName(stage.name)) ?? stages.at(-1);
}

/** The stage of the file that another one is made from. */
export function stageBelow(stages: readonly Stage[], stage: Stage): Stage | undefined {
  return stages
    .slice(0, stages.indexOf(stage))
    .findLast((above) => above.name !== '' && above.name.toLowerCase() === stage.parent.toLowerCase());
}

/** The name behind `AS`; empty when there is none. */
export function stageName(from: Instruction): string {
  const words = from.getArguments().map((argument) => argument.getValue());
  const as = words.findIndex((word) => word.toUpperCase() === 'AS');
  return as === -1 ? '' : (words[as + 1] ?? '');
}

/**
 * The FROM of the image that a file ships, with that of the stages it is made from; undefined where one of them says by
 * which signal it is stopped.
 */
export function unsignaled(stages: readonly Stage[]): Instruction | undefined {
  let last: Stage | undefined;
  for (let stage = shippedOf(stages); stage !== undefined; stage = stageBelow(stages, stage)) {
    if (stage.instructions.some((instruction) => instruction.getKeyword() === 'STOPSIGNAL')) return undefined;
    last = stage;
  }
  return last?.from;
}
