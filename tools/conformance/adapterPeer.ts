/**
 * Our side of `tools/peers/check_adapter.py`, which runs it:
 * `write <base> <folder>` writes an adapter with random matrices, the base with it merged in, and the logits of both;
 * `compare <base> <folder>` prints the largest difference between our logits and those that another program wrote there.
 */
import { InputError, seededRandom } from '@labelray/core';
import { openLlama, openLlamaFolder, type LlamaFolder } from '@labelray/llama';
import {
  baseDigest,
  checkAdapter,
  initialAdapter,
  layOutCausal,
  loraConfig,
  mergeAdapter,
  readAdapter,
  storedAdapter,
  writeAdapter,
  type Adapter,
} from '@labelray/lora';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { largestError } from './llama/compare.ts';

const peerSchema = z.object({ ids: z.array(z.int()), logits: z.array(z.array(z.number())) });

/** Logits behind every token but the last of one text, base and adapter. */
async function logitsOf(
  base: LlamaFolder,
  ids: readonly number[],
  adapter?: Adapter,
): Promise<number[][]> {
  const adapt = adapter && storedAdapter(base.config, adapter);
  const llama = openLlama(base, { maxPositions: ids.length, ...(adapt && { adapt }) });
  const { data } = await llama.logits(layOutCausal([{ ids, weights: ids.map(() => 1) }]));
  await llama.release();
  const { vocabulary } = base.config;
  return ids
    .slice(1)
    .map((_, place) => Array.from(data.subarray(place * vocabulary, (place + 1) * vocabulary)));
}

async function write(baseFolder: string, folder: string): Promise<void> {
  const base = await openLlamaFolder(baseFolder);
  const random = seededRandom(3);
  const lora = loraConfig({
    rank: 4,
    alpha: 8,
    targets: ['q_proj', 'v_proj', 'o_proj', 'up_proj', 'down_proj'],
    rankPattern: { down_proj: 2, 'layers.0.self_attn.q_proj': 3 },
    alphaPattern: { up_proj: 5 },
  });
  const adapter = initialAdapter(base.config, lora, random);
  for (const [name, { data }] of adapter.matrices) {
    if (name.includes('lora_B')) data.forEach((_, i) => (data[i] = random() - 0.5));
  }
  const record = { baseDigest: await baseDigest(base), recipe: { seed: 3 } };
  await writeAdapter(folder, { ...adapter, baseModel: baseFolder, record });
  await mergeAdapter(baseFolder, folder, join(folder, 'merged'), { type: 'F32' });
  const ids = Array.from(
    { length: 20 },
    () => 3 + Math.floor(random() * (base.config.vocabulary - 3)),
  );
  const logits = await logitsOf(base, ids, adapter);
  await writeFile(join(folder, 'logits.json'), JSON.stringify({ ids, logits }));
}

async function compare(baseFolder: string, folder: string): Promise<void> {
  const base = await openLlamaFolder(baseFolder);
  const adapter = await readAdapter(folder);
  await checkAdapter(adapter, base, { file: folder });
  const text = await readFile(join(folder, 'logits.json'), 'utf8');
  const { ids, logits } = peerSchema.parse(JSON.parse(text));
  const ours = await logitsOf(base, ids, adapter);
  console.log(largestError(ours.flat(), logits.flat()));
}

const [action, base = '', folder = ''] = process.argv.slice(2);
if (action === 'write') await write(base, folder);
else if (action === 'compare') await compare(base, folder);
else throw new InputError('give write or compare, a base and a folder');
