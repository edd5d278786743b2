/**
 * Writes a LLaMA of a shape with random weights, tensor by tensor: `node writeBase.ts <shape> <F32|BF16> <folder>`.
 */
import { seededRandom } from '@labelray/core';
import { encodeWeights, parseLlamaConfig, weightShapes, type WeightType } from '@labelray/llama';
import { writeSafetensors } from '@labelray/weights';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { shapes } from './shapes.ts';

const [name = '', type = '', folder = ''] = process.argv.slice(2);
const shape = shapes[name];
if (shape === undefined || (type !== 'F32' && type !== 'BF16') || folder === '') {
  throw new Error('usage: writeBase.ts <shape> <F32|BF16> <folder>');
}
const dtype: WeightType = type;
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
};
const config = parseLlamaConfig(settings, 'config.json');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'config.json'), JSON.stringify(settings, undefined, 2));

/** Uniform numbers of deviation 0.02, from a table that is read from another place for each weight. */
const random = seededRandom(1, 'weights');
const table = Float32Array.from({ length: 1 << 20 }, () => (random() - 0.5) * 0.02 * Math.sqrt(12));
const tensors = Array.from(weightShapes(config), ([weight, sizes]) => ({
  name: weight,
  dtype,
  shape: sizes,
  data: () => {
    const data = new Float32Array(sizes.reduce((product, size) => product * size, 1));
    if (sizes.length === 1) data.fill(1);
    else {
      let from = Math.floor(random() * table.length);
      for (let at = 0; at < data.length;) {
        const part = table.subarray(from, from + data.length - at);
        data.set(part, at);
        at += part.length;
        from = 0;
      }
    }
    return encodeWeights(data, dtype);
  },
}));
await writeSafetensors(join(folder, 'model.safetensors'), tensors, { format: 'pt' });
