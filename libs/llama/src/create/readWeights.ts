import { InputError } from '@labelray/core';
import { readTensor } from '@labelray/weights';
import { weightShapes } from '../model/layerNames.ts';
import type { LlamaFolder } from '../model/openFolder.ts';
import type { Weight } from './initialWeights.ts';

/** All weights of a folder in memory, as float32, for models small enough. Throws InputError on packed weights. */
export async function readWeights({
  folder,
  config,
  tensors,
}: LlamaFolder): Promise<Map<string, Weight>> {
  if (config.quantization !== undefined) {
    throw new InputError(`the weights are ${config.quantization.method}`, {
      file: folder,
      remedy: 'take the folder they were made from',
    });
  }
  const weights = new Map<string, Weight>();
  for (const [name, shape] of weightShapes(config)) {
    const info = tensors.get(name);
    if (info === undefined) throw new RangeError(`no weight ${name}`);
    weights.set(name, { shape, data: await readTensor(info) });
  }
  return weights;
}
