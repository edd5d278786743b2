import type { Labels, Prediction } from '@labelray/core';

/** What a model says of one report. */
export type Answer = Omit<Prediction, 'reportId' | 'status'> & { readonly labels: Labels };

/** A way to ask a model: reports as prompts, the tokens they take, and the answers of a batch. */
export interface AnswerMethod {
  /** Tokens of a prompt with the longest answer. */
  length(prompt: readonly number[]): number;
  /** Answers of prompts that are all at most `length` tokens long, in their order. */
  answer(prompts: readonly (readonly number[])[], length: number): Promise<readonly Answer[]>;
}
