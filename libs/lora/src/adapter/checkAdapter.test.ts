import { expect, test } from '@jest/globals';
import { scratchFolder } from '@labelray/testing';
import { livelyAdapter } from '../testing/livelyAdapter.ts';
import { writeTinyLlama } from '../testing/writeTinyLlama.ts';
import type { Adapter, Matrix } from './adapter.ts';
import { baseDigest } from './baseDigest.ts';
import { checkAdapter } from './checkAdapter.ts';

const scratch = scratchFolder();
const base = await writeTinyLlama(scratch('base'));
const adapter = livelyAdapter(base.config, { targets: ['q_proj'] });
const b = 'model.layers.1.self_attn.q_proj.lora_B.weight';

const changed = (change: (matrices: Map<string, Matrix>) => unknown): Adapter => {
  const matrices = new Map(adapter.matrices);
  change(matrices);
  return { ...adapter, matrices };
};

test('an adapter of the base passes, with and without its digest', async () => {
  await checkAdapter(adapter, base);
  await checkAdapter({ ...adapter, record: { baseDigest: await baseDigest(base) } }, base);
});

test('missing, unknown and misshapen matrices are named', async () => {
  const missing = changed((matrices) => matrices.delete(b));
  await expect(checkAdapter(missing, base)).rejects.toThrow(`${b} is missing`);
  const more = changed((matrices) =>
    matrices.set('lm_head.lora_A.weight', { shape: [2, 16], data: new Float32Array(32) }),
  );
  await expect(checkAdapter(more, base, { file: 'folder' })).rejects.toThrow(
    'folder: lm_head.lora_A.weight is none of the layers that adapter_config.json names',
  );
  const ranked = { ...adapter, config: { ...adapter.config, rank: 3 } };
  await expect(checkAdapter(ranked, base)).rejects.toThrow('it must be (3, 16)');
});

test('a base of another size or with other weights is refused', async () => {
  const wider = await writeTinyLlama(scratch('wider'), { settings: { hidden_size: 32 } });
  await expect(checkAdapter(adapter, wider)).rejects.toThrow(
    `model.layers.0.self_attn.q_proj.lora_A.weight is (2, 16), for ${wider.folder} it must be (2, 32)`,
  );
  const other = await writeTinyLlama(scratch('other'), { seed: 9 });
  const recorded = { ...adapter, record: { baseDigest: await baseDigest(base) } };
  await expect(checkAdapter(recorded, other)).rejects.toThrow('was trained on a base of digest');
});
