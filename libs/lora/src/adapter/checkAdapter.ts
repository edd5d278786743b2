import { InputError } from '@labelray/core';
import type { LlamaFolder } from '@labelray/llama';
import { adaptedLayers } from '../config/adaptedLayers.ts';
import type { Adapter } from './adapter.ts';
import { baseDigest } from './baseDigest.ts';

const remedy = 'use the base that the adapter was trained on';

/**
 * Checks that an adapter belongs to a base: every layer that its config names has both matrices in the right shape and
 * nothing else is there, and the digest of the base, where recorded, is that of these weights. Throws InputError naming
 * the matrix. `file` is what messages name.
 */
export async function checkAdapter(
  adapter: Adapter,
  base: LlamaFolder,
  { file }: { readonly file?: string } = {},
): Promise<void> {
  const place = file === undefined ? {} : { file };
  const expected = new Map<string, readonly number[]>();
  for (const { layer, rank } of adaptedLayers(base.config, adapter.config)) {
    expected.set(`${layer.name}.lora_A.weight`, [rank, layer.in]);
    expected.set(`${layer.name}.lora_B.weight`, [layer.out, rank]);
  }
  for (const [name, shape] of expected) {
    const matrix = adapter.matrices.get(name);
    if (matrix === undefined) throw new InputError(`${name} is missing`, { ...place, remedy });
    if (matrix.shape.join() !== shape.join()) {
      throw new InputError(
        `${name} is (${matrix.shape.join(', ')}), for ${base.folder} it must be (${shape.join(', ')})`,
        { ...place, remedy },
      );
    }
  }
  for (const name of adapter.matrices.keys()) {
    if (expected.has(name)) continue;
    throw new InputError(`${name} is none of the layers that adapter_config.json names`, {
      ...place,
      remedy,
    });
  }
  const recorded = adapter.record?.baseDigest;
  if (recorded === undefined) return;
  const digest = await baseDigest(base);
  if (recorded !== digest) {
    throw new InputError(
      `was trained on a base of digest ${recorded.slice(0, 12)}…, ${base.folder} has ${digest.slice(0, 12)}…`,
      { ...place, remedy },
    );
  }
}
