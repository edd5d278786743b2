import type { LinearLayer } from '@labelray/llama';
import type { AdaptedLayer } from '@labelray/lora';
import type { Random } from '@labelray/core';
import { dropoutMask } from '@labelray/training';
import { linear } from './linear.ts';
import type { Tensor, Tensorflow } from '../tensorflow.ts';

/** What a pass of the low-rank matrices draws. */
export interface Dropout {
  readonly share: number;
  readonly random: Random;
}

/**
 * LoRA in one pass: y + s (d(x) Aᵀ) Bᵀ with dropout d. Layers with the same input share its mask, and masks are drawn
 * when they are first needed: the order of the ONNX engine, so that one seed gives both engines the same masks.
 * Source: Hu et al., LoRA, 2021.
 */
export function lowRank(
  tf: Tensorflow,
  layers: readonly AdaptedLayer[],
  matrices: ReadonlyMap<string, Tensor>,
  { share, random }: Dropout,
): (layer: LinearLayer, x: Tensor, y: Tensor) => Tensor {
  const adapted = new Map(layers.map((one) => [one.layer.name, one]));
  const masks = new Map<Tensor, Tensor>();
  const matrix = (name: string): Tensor => {
    const found = matrices.get(name);
    if (found === undefined) throw new RangeError(`no matrix ${name}`);
    return found;
  };
  const dropped = (x: Tensor): Tensor => {
    if (share === 0) return x;
    let mask = masks.get(x);
    if (mask === undefined) {
      const kept = Float32Array.from(dropoutMask(x.size, share, random));
      mask = tf.tensor(kept, x.shape).mul(1 / (1 - share));
      masks.set(x, mask);
    }
    return x.mul(mask);
  };
  return ({ name }, x, y) => {
    const one = adapted.get(name);
    if (one === undefined) return y;
    const low = linear(tf, dropped(x), matrix(`${name}.lora_A.weight`)); // (batch, tokens, rank)
    return y.add(linear(tf, low, matrix(`${name}.lora_B.weight`)).mul(one.scale));
  };
}
