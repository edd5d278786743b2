import type { FullModel, SlotTrainingRow } from '@labelray/lora';
import { microBatches, type StepResult, type TrainableModel } from '@labelray/training';
import type { Row } from '../row.ts';
import type { PretrainingRow } from './pretrainingRow.ts';

/** What the loop trains on: the number of a step, from 0, of which its batch is a function. */
export interface PretrainingStep {
  readonly step: number;
}

export interface PretrainingModelOptions {
  readonly model: FullModel<SlotTrainingRow>;
  readonly rows: (step: number) => readonly Row[];
  readonly tokens: (row: Row) => PretrainingRow;
  /** Most tokens computed at once, padding included. */
  readonly atOnce: number;
  /** What reading the text weighs beside answering the questions. */
  readonly reading: number;
}

/**
 * A model whose rows are whole batches, written when their step comes, so that nothing is stored. The loss is the mean
 * cross-entropy of the answers plus `reading` times that of the text's tokens.
 */
export function pretrainingModel({
  model,
  rows,
  tokens,
  atOnce,
  reading,
}: PretrainingModelOptions): TrainableModel<PretrainingStep> {
  const sums = new Map<string, Float32Array>();
  return {
    parameters: model.parameters,
    async step(steps, { random, normaliser }) {
      const batch = steps.flatMap(({ step }) => rows(step)).map(tokens);
      const weighted = weigh(batch, reading);
      const lengths = weighted.map(({ layout }) => layout.ids.length);
      const byLength = lengths
        .map((_, row) => row)
        .toSorted((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
      let loss = 0;
      let count = 0;
      for (const sum of sums.values()) sum.fill(0);
      for (const part of microBatches(byLength, lengths, { microTokens: atOnce })) {
        const chosen = part.flatMap((row) => weighted[row] ?? []);
        const result = await model.step(chosen, { random, normaliser });
        loss += result.loss;
        count += result.tokens;
        add(sums, result);
      }
      return { loss, tokens: count, gradients: sums };
    },
  };
}

/** Rows whose weights add up to 1 over all answers, and to `reading` over all tokens of the texts. */
function weigh(rows: readonly PretrainingRow[], reading: number): SlotTrainingRow[] {
  const asked = rows.reduce((sum, row) => sum + row.targets.scored - row.read, 0);
  const read = rows.reduce((sum, row) => sum + row.read, 0);
  return rows.map((row) => ({
    layout: row.layout,
    targets: {
      ...row.targets,
      weights: row.targets.weights.map((weight, place) =>
        place < row.asked ? weight / asked : (weight * reading) / read,
      ),
    },
  }));
}

function add(sums: Map<string, Float32Array>, { gradients }: StepResult): void {
  for (const [name, gradient] of gradients) {
    const sum = sums.get(name);
    if (sum === undefined) sums.set(name, gradient.slice());
    else for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (gradient[i] ?? 0);
  }
}
