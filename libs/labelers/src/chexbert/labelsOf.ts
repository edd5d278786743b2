import type { BertHead } from '@labelray/bert';
import type { Labels } from '@labelray/core';

/** The most probable class of each head, as labels; of equal ones the first. */
export function labelsOf(heads: readonly BertHead[], logits: readonly Float32Array[]): Labels {
  return Object.fromEntries(
    heads.map(({ name, classes }, head) => {
      const scores = logits[head] ?? new Float32Array(0);
      const best = scores.indexOf(Math.max(...scores));
      return [name, classes[best] ?? ''];
    }),
  );
}
