import { checkedFields, InputError } from '@labelray/core';
import { openBert, openBertFolder } from '@labelray/bert';
import type { Device } from '@labelray/onnx';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { largestError } from '../llama/compare.ts';

const grid = z.array(z.array(z.int()).min(1)).min(1);
const schema = z.object({
  ids: grid,
  attention: grid,
  heads: z.array(z.array(z.array(z.number()))).min(1),
});

const remedy = 'make it with the script that made the other models';

/** Largest absolute error of the logits of each head, over the rows of `cases.json`. */
export async function checkBert(
  folder: string,
  { device, threads }: { readonly device: Device; readonly threads: number },
): Promise<readonly number[]> {
  const file = join(folder, 'cases.json');
  const { sequences, heads } = await readCases(file);
  const stored = await openBertFolder(folder);
  if (heads.length !== stored.classes.length) {
    throw new InputError(
      `has logits of ${heads.length} heads, the model has ${stored.classes.length}`,
      { file, remedy },
    );
  }
  const bert = await openBert(stored, { device, threads });
  const found = await bert.logits(sequences);
  await bert.release();
  return heads.map((rows, head) =>
    rows.length === found.length
      ? Math.max(...rows.map((logits, row) => largestError(found[row]?.[head] ?? [], logits)))
      : Infinity,
  );
}

async function readCases(
  file: string,
): Promise<{ sequences: readonly (readonly number[])[]; heads: z.infer<typeof schema>['heads'] }> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new InputError('cannot be read as JSON', { file, remedy });
  }
  const data = checkedFields(schema, value, { file, remedy });
  const sequences = data.ids.map((row, index) => {
    const real = data.attention[index] ?? [];
    const length = real.filter((one) => one === 1).length;
    if (real.length !== row.length || real.some((one, at) => one !== Number(at < length))) {
      throw new InputError(`row ${index} of "attention" is not ones and then zeros`, {
        file,
        remedy,
      });
    }
    return row.slice(0, length);
  });
  return { sequences, heads: data.heads };
}
