import { checkedFields, InputError } from '@labelray/core';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const numbers = z.array(z.number());
const grid = z.array(z.array(z.int()).min(1)).min(1);
const summary = z.object({ sum: z.number(), sum_sq: z.number(), first: numbers });
const summaries = z.record(z.string(), summary);

const schema = z.object({
  ids: grid,
  attention: grid,
  labels: grid,
  base_logits: z.array(numbers),
  base_loss: z.number(),
  adapter_logits: z.array(numbers),
  adapter_loss: z.number(),
  grads: summaries,
  greedy_base: z.array(z.int()),
  greedy_adapter: z.array(z.int()),
  training: z.object({
    lr: z.number(),
    weight_decay: z.number(),
    betas: z.tuple([z.number(), z.number()]),
    eps: z.number(),
    losses: numbers.min(1),
    after: summaries,
  }),
});

/** What a reference says of a matrix: its sum, sum of squares and first values. */
export type Summary = z.infer<typeof summary>;

/** A text of a reference: its tokens without padding, and which of them are scored. */
export interface CaseRow {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** The numbers another program gave for a model, as `cases.json` holds them. */
export type Cases = Omit<z.infer<typeof schema>, 'ids' | 'attention' | 'labels'> & {
  readonly rows: readonly CaseRow[];
};

/** Reads a `cases.json`; throws InputError naming the field that is missing or of another form. */
export async function readCases(file: string): Promise<Cases> {
  const remedy = 'make it with the script that made the other models';
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new InputError('cannot be read as JSON', { file, remedy });
  }
  const data = checkedFields(schema, value, { file, remedy });
  const { ids, attention, labels, ...rest } = data;
  const rows = ids.map((row, index) => {
    const real = attention[index] ?? [];
    const length = real.filter((one) => one === 1).length;
    if (real.length !== row.length || real.some((one, at) => one !== Number(at < length))) {
      throw new InputError(`row ${index} of "attention" is not ones and then zeros`, {
        file,
        remedy,
      });
    }
    const right = labels[index]?.slice(0, length) ?? [];
    if (right.length < length || right.some((label, at) => label !== -100 && label !== row[at])) {
      throw new InputError(`row ${index} of "labels" holds neither -100 nor the ids`, {
        file,
        remedy,
      });
    }
    return { ids: row.slice(0, length), weights: right.map((label) => Number(label !== -100)) };
  });
  return { ...rest, rows };
}
