import { fileError, InputError } from '@labelray/core';
import {
  encodeWeights,
  openLlama,
  openLlamaFolder,
  readWeights,
  rewriteFolder,
  writeLlamaFolder,
  type Llama,
} from '@labelray/llama';
import { fullModel, layOutSlots } from '@labelray/lora';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TunedModel, TunedModelOptions } from './tunedModel.ts';
import type { TuningRow } from './tuningRows.ts';

/**
 * Opens a base for training every weight, for small models: weights, gradients and moments are float32 in memory. To be
 * scored it is written to the scratch folder and opened from there, so that what is scored is what would be labeled with.
 */
export async function fullTunedModel({
  base,
  settings,
  scratch,
}: TunedModelOptions): Promise<TunedModel> {
  const { folder, maxTokens } = base;
  const { recompute, arena, engine, model: asked } = settings;
  if (engine !== 'onnx') {
    throw new InputError(`the engine ${engine} trains adapters only`, {
      remedy: 'leave out engine, or full',
    });
  }
  const { device, threads } = asked;
  const runtime = { device, maxPositions: maxTokens, ...(threads !== undefined && { threads }) };
  const weights = await readWeights(folder);
  const trained = await fullModel<TuningRow>({
    ...{ config: folder.config, weights, layOut: layOutSlots, recompute, arena, ...runtime },
  });
  let opened: Llama | undefined;
  const close = async (): Promise<void> => {
    await opened?.release();
    opened = undefined;
  };
  return {
    trained,
    async llama() {
      await close();
      const settingsText = await readFile(join(folder.folder, 'config.json'), 'utf8');
      try {
        await mkdir(scratch, { recursive: true });
        await writeLlamaFolder(
          scratch,
          JSON.parse(settingsText) as Readonly<Record<string, unknown>>, // the base was opened with it
          weights,
        );
      } catch (error) {
        throw fileError(error, scratch);
      }
      opened = openLlama(await openLlamaFolder(scratch), runtime);
      return opened;
    },
    async write(output) {
      const stage = join(output, '.model');
      try {
        await rm(stage, { recursive: true, force: true });
        await rewriteFolder(folder, stage, {
          tensors({ name }) {
            const weight = weights.get(name);
            if (weight === undefined) return []; // a head that is the embedding, stored all the same
            const { shape, data } = weight;
            return [{ name, dtype: 'F32', shape, data: () => encodeWeights(data, 'F32') }];
          },
          settings: { dtype: 'float32', torch_dtype: undefined },
        });
        for (const name of await readdir(stage))
          await rename(join(stage, name), join(output, name));
        await rm(stage, { recursive: true });
      } catch (error) {
        throw fileError(error, output);
      }
    },
    async release() {
      await close();
      await trained.release();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
