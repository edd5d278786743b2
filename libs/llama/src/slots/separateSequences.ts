import type { SlotRow } from './slotRow.ts';

/** One option of a branch as a text of its own, each token seeing all before it. */
export interface SeparateSequence {
  readonly branch: number;
  readonly option: number;
  readonly ids: readonly number[];
  /** The option's tokens, and the index of the token that predicts each. */
  readonly steps: readonly { readonly index: number; readonly token: number }[];
}

/** What one pass over the tree stands for: prompt + branch + option, sequence by sequence. For checks and comparisons. */
export function separateSequences({ prompt, branches }: SlotRow): SeparateSequence[] {
  return branches.flatMap(({ tokens, options }, branch) =>
    options.map((path, option) => {
      const before = [...prompt, ...tokens];
      return {
        branch,
        option,
        ids: [...before, ...path.slice(0, -1)],
        steps: path.map((token, i) => ({ index: before.length - 1 + i, token })),
      };
    }),
  );
}
