import { InputError } from '@labelray/core';
import type { TensorInfo, Weights } from '@labelray/weights';
import type { BertConfig } from '../config/bertConfig.ts';
import { encoderShapes } from './parameterShapes.ts';

const floatTypes: readonly string[] = ['F32', 'F16', 'BF16'];
const remedy = 'config.json and weights must come from the same model';

/** Tensors of a BERT with its heads, by the names of `encoderShapes` and `headShapes`. */
export interface BertTensors {
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Classes of each linear head, in their order. */
  readonly classes: readonly number[];
}

/**
 * Finds the encoder and the linear heads among weights, whatever wrapped them: `module.`, `bert.`, `model.` before the
 * names, and `gamma` and `beta` for the weights of norms as the first checkpoints had them. Others are left aside
 * (pooler, position_ids). Throws InputError naming the tensor that is missing, of another shape or of another type.
 */
export function bertTensors(config: BertConfig, weights: Weights): BertTensors {
  const named = new Map(
    [...weights.tensors].map(([name, info]) => [canonicalName(name), info] as const),
  );
  const tensors = new Map<string, TensorInfo>();
  for (const [name, shape] of encoderShapes(config)) {
    const info = named.get(name);
    if (info === undefined) {
      throw new InputError(`the weight ${name} is missing`, { file: weights.folder, remedy });
    }
    tensors.set(name, checked(name, info, shape));
  }
  const classes: number[] = [];
  for (;;) {
    const name = `linear_heads.${classes.length}`;
    const weight = named.get(`${name}.weight`);
    if (weight === undefined) break;
    const [count = 0] = weight.shape;
    tensors.set(`${name}.weight`, checked(`${name}.weight`, weight, [count, config.hidden]));
    const bias = named.get(`${name}.bias`);
    if (bias === undefined) {
      throw new InputError(`the weight ${name}.bias is missing`, { file: weight.file, remedy });
    }
    tensors.set(`${name}.bias`, checked(`${name}.bias`, bias, [count]));
    classes.push(count);
  }
  return { tensors, classes };
}

/** The name of a tensor without wrappers, as `encoderShapes` and `headShapes` have it. */
export function canonicalName(name: string): string {
  const bare = name
    .replace(/^(?:module\.|model\.)+/, '')
    .replace(/\.gamma$/, '.weight')
    .replace(/\.beta$/, '.bias');
  return /^(?:embeddings|encoder|pooler)\./.test(bare) ? `bert.${bare}` : bare;
}

function checked(name: string, info: TensorInfo, shape: readonly number[]): TensorInfo {
  const { file } = info;
  if (info.shape.join() !== shape.join()) {
    throw new InputError(
      `the weight ${name} is (${info.shape.join(', ')}), and should be (${shape.join(', ')})`,
      { file, remedy },
    );
  }
  if (!floatTypes.includes(info.dtype)) {
    throw new InputError(`the weight ${name} is of type ${info.dtype}`, {
      file,
      remedy: `take weights of type ${floatTypes.join(', ')}`,
    });
  }
  return info;
}
