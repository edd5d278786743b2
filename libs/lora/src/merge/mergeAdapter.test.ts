import { expect, test } from '@jest/globals';
import { openLlama, openLlamaFolder } from '@labelray/llama';
import { conformance, scratchFolder } from '@labelray/testing';
import { openWeights, readRaw, readTensor } from '@labelray/weights';
import { Buffer } from 'node:buffer';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAdapter } from '../adapter/checkAdapter.ts';
import { readAdapter } from '../adapter/readAdapter.ts';
import { writeAdapter } from '../adapter/writeAdapter.ts';
import { storedAdapter } from '../graph/storedAdapter.ts';
import { layOutCausal } from '../model/causalRow.ts';
import { livelyAdapter } from '../testing/livelyAdapter.ts';
import { writeTinyLlama } from '../testing/writeTinyLlama.ts';
import { mergeAdapter } from './mergeAdapter.ts';

const scratch = scratchFolder();
const base = await writeTinyLlama(scratch('base'));
await writeAdapter(
  scratch('adapter'),
  livelyAdapter(base.config, { targets: ['q_proj', 'up_proj'] }),
);
const rows = [[1, 5, 9, 2, 7, 3, 3, 8]].map((ids) => ({ ids, weights: ids.map(() => 1) }));

/** The largest difference between logits of base + adapter and of the merged folder. */
async function mergeError(baseFolder: string, adapterFolder: string, merged: string) {
  const plain = await openLlamaFolder(baseFolder);
  const adapter = await readAdapter(adapterFolder);
  await checkAdapter(adapter, plain);
  const adapted = openLlama(plain, { threads: 1, adapt: storedAdapter(plain.config, adapter) });
  const whole = openLlama(await openLlamaFolder(merged), { threads: 1 });
  const batch = layOutCausal(rows);
  const [a, b] = [await adapted.logits(batch), await whole.logits(batch)];
  await adapted.release();
  await whole.release();
  return a.data.reduce((worst, x, i) => Math.max(worst, Math.abs(x - (b.data[i] ?? NaN))), 0);
}

test('the merged folder computes what base and adapter compute', async () => {
  writeFileSync(join(base.folder, 'tokenizer.json'), '{}');
  writeFileSync(join(base.folder, 'pytorch_model.bin'), 'old weights');
  await mergeAdapter(base.folder, scratch('adapter'), scratch('merged'));
  expect(await mergeError(base.folder, scratch('adapter'), scratch('merged'))).toBeLessThan(1e-4);
  expect(readdirSync(scratch('merged')).toSorted()).toEqual([
    'config.json',
    'model.safetensors',
    'tokenizer.json',
  ]);
  expect(readFileSync(scratch('merged', 'config.json'))).toEqual(
    readFileSync(join(base.folder, 'config.json')),
  );
});

test('weights that no adapter changes are copied bit by bit', async () => {
  await mergeAdapter(base.folder, scratch('adapter'), scratch('copied'));
  const merged = (await openWeights(scratch('copied'))).tensors;
  const changed: string[] = [];
  for (const [name, info] of base.tensors) {
    const copy = merged.get(name);
    if (copy === undefined) throw new Error(`no ${name}`);
    if (Buffer.compare(await readRaw(info), await readRaw(copy)) !== 0) changed.push(name);
  }
  expect(changed.every((name) => /(q|up)_proj\.weight$/.test(name))).toBe(true);
  expect(changed).toHaveLength(4);
});

test('another type is written and said; a value beyond it is named', async () => {
  await mergeAdapter(base.folder, scratch('adapter'), scratch('bf16'), { type: 'BF16' });
  const { tensors } = await openLlamaFolder(scratch('bf16'));
  expect(new Set([...tensors.values()].map(({ dtype }) => dtype))).toEqual(new Set(['BF16']));
  expect(readFileSync(scratch('bf16', 'config.json'), 'utf8')).toContain('"dtype": "bfloat16"');
  const huge = livelyAdapter(base.config, { targets: ['0.mlp.up_proj'], alpha: 1e7 });
  await writeAdapter(scratch('huge'), huge);
  await expect(
    mergeAdapter(base.folder, scratch('huge'), scratch('beyond'), { type: 'F16' }),
  ).rejects.toThrow('model.layers.0.mlp.up_proj.weight has values beyond the range of F16');
  expect(existsSync(scratch('beyond'))).toBe(false);
  expect(existsSync(scratch('beyond.partial'))).toBe(false);
});

test('an output that holds something and an adapter of another base are refused', async () => {
  mkdirSync(scratch('taken'));
  writeFileSync(scratch('taken', 'notes.txt'), '');
  await expect(mergeAdapter(base.folder, scratch('adapter'), scratch('taken'))).rejects.toThrow(
    'exists and is not empty; name a new folder',
  );
  const wider = await writeTinyLlama(scratch('wider'), { settings: { hidden_size: 32 } });
  await expect(mergeAdapter(wider.folder, scratch('adapter'), scratch('never'))).rejects.toThrow(
    'it must be (2, 32)',
  );
});

conformance('every golden model merged computes what base and adapter compute', async (path) => {
  for (const name of readdirSync(path('golden', 'llama'))) {
    const folder = path('golden', 'llama', name);
    const output = scratch(`merged ${name}`);
    // in float32: a merged f16 or bf16 weight is rounded to its type, which is coarser than 1e-4
    await mergeAdapter(folder, join(folder, 'adapter'), output, { type: 'F32' });
    expect([name, (await mergeError(folder, join(folder, 'adapter'), output)) < 1e-4]).toEqual([
      name,
      true,
    ]);
    const before = await openWeights(folder);
    const after = await openWeights(output);
    expect(after.files).toHaveLength(before.files.length);
    expect(new Set(after.tensors.keys())).toEqual(new Set(before.tensors.keys()));
    const norm = 'model.norm.weight';
    const [old, copy] = [before.tensors.get(norm), after.tensors.get(norm)];
    if (old === undefined || copy === undefined) throw new Error(`no ${norm}`);
    expect(await readTensor(copy)).toEqual(await readTensor(old));
  }
});
