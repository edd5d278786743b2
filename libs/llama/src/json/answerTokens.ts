import { InputError } from '@labelray/core';
import type { AnswerPlan } from './jsonPlan.ts';

/** The tokens of one answer, given by the option of each field: what a model is trained to write. */
export function answerTokens(plan: AnswerPlan, choices: readonly number[]): number[] {
  return [
    ...plan.open,
    ...plan.fields.flatMap(({ key, options, paths }, i) => {
      const path = paths[choices[i] ?? -1];
      if (path !== undefined) return path;
      throw new InputError(`"${key}" has no answer ${String(choices[i])}`, {
        remedy: `count its ${options.length} answers from 0`,
      });
    }),
  ];
}
