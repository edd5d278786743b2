import { seededRandom } from '@labelray/core';
import { preparation } from '@labelray/llama';
import { baseDigest, initialAdapter, layOutSlots, writeAdapter } from '@labelray/lora';
import { basename, resolve } from 'node:path';
import { openLoraModel } from './engine.ts';
import type { TunedModel, TunedModelOptions } from './tunedModel.ts';
import type { TuningRow } from './tuningRows.ts';

/** Opens a base for training an adapter. */
export async function loraTunedModel({
  base,
  settings,
  seed,
}: TunedModelOptions): Promise<TunedModel> {
  const { folder, precision, maxTokens } = base;
  const { lora, engine, recompute, arena, model: asked } = settings;
  const adapter = initialAdapter(folder.config, lora, seededRandom(seed, 'adapter'));
  const trained = await openLoraModel<TuningRow>(engine, {
    base: folder,
    adapter,
    layOut: layOutSlots,
    device: asked.device,
    ...(asked.threads !== undefined && { threads: asked.threads }),
    ...preparation(folder, precision),
    recompute,
    arena,
    maxPositions: maxTokens,
  });
  return {
    trained,
    llama: () => Promise.resolve(trained.llama()),
    async write(output, recipe) {
      await writeAdapter(output, {
        ...adapter,
        // its name alone: where it lies on this machine is nobody's business elsewhere
        baseModel: basename(resolve(folder.folder)),
        record: { baseDigest: await baseDigest(folder), recipe },
      });
    },
    release: () => trained.release(),
  };
}
