/**
 * Writes a LLaMA of a shape with random weights, tensor by tensor, so that one at a time is in memory:
 * `node writeBase.ts <shape> <F32|BF16|int4|nf4> <folder>`. In four bits, embedding, norms and head are bfloat16, and
 * layers of one shape have the same weights, which are packed once.
 */
import { seededRandom } from '@labelray/core';
import {
  encodeWeights,
  packedLayers,
  packedTensors,
  parseLlamaConfig,
  quantizationField,
  quantizationRecord,
  weightShapes,
  type QuantizationMethod,
  type WeightType,
} from '@labelray/llama';
import { writeSafetensors, type TensorToWrite } from '@labelray/weights';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { shapes } from './shapes.ts';

const [name = '', type = '', folder = ''] = process.argv.slice(2);
const shape = shapes[name];
const methods: readonly QuantizationMethod[] = ['int4', 'nf4'];
const method = methods.find((one) => one === type);
if (
  shape === undefined ||
  (type !== 'F32' && type !== 'BF16' && method === undefined) ||
  folder === ''
) {
  throw new Error('usage: writeBase.ts <shape> <F32|BF16|int4|nf4> <folder>');
}
const dtype: WeightType = type === 'F32' ? 'F32' : 'BF16';
const sourceDigest = createHash('sha256').update('random weights').digest('hex');
const quantization = method && ({ method, block: 64, sourceDigest } as const);
const settings = {
  model_type: 'llama',
  vocab_size: shape.vocabulary,
  hidden_size: shape.hidden,
  intermediate_size: shape.feedForward,
  num_hidden_layers: shape.layers,
  num_attention_heads: shape.heads,
  num_key_value_heads: shape.keyValueHeads,
  max_position_embeddings: 512,
  tie_word_embeddings: false,
  ...(quantization && { [quantizationField]: quantizationRecord(quantization) }),
};
const config = parseLlamaConfig(settings, 'config.json');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'config.json'), JSON.stringify(settings, undefined, 2));

/** Uniform numbers of deviation 0.02, from a table that is read from another place for each weight. */
const random = seededRandom(1, 'weights');
const table = Float32Array.from({ length: 1 << 20 }, () => (random() - 0.5) * 0.02 * Math.sqrt(12));
const packed = packedLayers(config);
/** By shape, what was packed of it. */
const packings = new Map<string, readonly TensorToWrite[]>();
const tensors = Array.from(weightShapes(config), ([weight, sizes]): readonly TensorToWrite[] => {
  const start = Math.floor(random() * table.length);
  const read = () => numbers(sizes, start);
  if (quantization === undefined || !packed.has(weight)) {
    return [{ name: weight, dtype, shape: sizes, data: () => encodeWeights(read(), dtype) }];
  }
  const fresh = packedTensors({ name: weight, shape: sizes, file: folder, read }, quantization);
  const known = packings.get(String(sizes)) ?? fresh.map(packedOnce);
  packings.set(String(sizes), known);
  return fresh.map((tensor, at) => ({ ...tensor, data: known[at]?.data ?? tensor.data }));
}).flat();
await writeSafetensors(join(folder, 'model.safetensors'), tensors, { format: 'pt' });

function packedOnce(tensor: TensorToWrite): TensorToWrite {
  const { data } = tensor;
  if (typeof data !== 'function') return tensor;
  let bytes: ReturnType<typeof data> | undefined;
  return { ...tensor, data: () => (bytes ??= data()) };
}

function numbers(sizes: readonly number[], start: number): Float32Array {
  const data = new Float32Array(sizes.reduce((product, size) => product * size, 1));
  if (sizes.length === 1) return data.fill(1);
  for (let at = 0, from = start; at < data.length; from = 0) {
    const part = table.subarray(from, from + data.length - at);
    data.set(part, at);
    at += part.length;
  }
  return data;
}
