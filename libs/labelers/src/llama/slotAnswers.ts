import type { Finding } from '@labelray/core';
import {
  batchRows,
  layOutRow,
  optionProbabilities,
  tokenBatch,
  type Llama,
  type SlotBranch,
} from '@labelray/llama';
import type { Answer, AnswerMethod } from './answerMethod.ts';

/** All findings in one pass over a token tree: every value gets its probability, the most probable is the label. */
export function slotAnswers(
  llama: Pick<Llama, 'logits'>,
  findings: readonly Finding[],
  branches: readonly SlotBranch[],
): AnswerMethod {
  const added = layOutRow({ prompt: [0], branches }).ids.length - 1;
  return {
    length: (prompt) => prompt.length + added,
    async answer(prompts, length) {
      const layouts = prompts.map((prompt) => layOutRow({ prompt, branches }));
      const batch = batchRows(layouts, { padTo: length });
      const { data, shape } = await llama.logits(tokenBatch(batch));
      const vocabulary = shape.at(-1) ?? 0;
      return layouts.map((layout, row) => {
        const place = { data, vocabulary, firstRow: row * batch.places };
        return answerOf(findings, optionProbabilities(layout, place));
      });
    },
  };
}

function answerOf(findings: readonly Finding[], shares: readonly (readonly number[])[]): Answer {
  const labels: Record<string, string> = {};
  const probabilities: Record<string, Record<string, number>> = {};
  for (const [i, { id, values }] of findings.entries()) {
    const given = shares[i] ?? [];
    labels[id] = values[given.indexOf(Math.max(...given))]?.code ?? '';
    const rounded = roundedShares(given);
    probabilities[id] = Object.fromEntries(values.map(({ code }, o) => [code, rounded[o] ?? 0]));
  }
  return { labels, probabilities };
}

/** Millionths that still add up to 1: what rounding leaves over goes to the largest share. */
export function roundedShares(shares: readonly number[]): number[] {
  const unit = 1e6;
  const whole = shares.map((share) => Math.round(share * unit));
  const left = unit - whole.reduce((sum, share) => sum + share, 0);
  const most = shares.indexOf(Math.max(...shares));
  return whole.map((share, i) => (i === most ? share + left : share) / unit);
}
