/**
 * Times LoRA training steps of one shape in a process of its own, so that the peak of memory is its own:
 * `node tools/benchmarks/engine/step.ts <shape> <qv|all> [--base folder] [--precision f32|packed] [--recompute]`.
 * The base holds random weights and is written first, by another process. Prints one JSON line.
 */
import { seededRandom } from '@labelray/core';
import { openLlamaFolder } from '@labelray/llama';
import { initialAdapter, loraModel, type LossBatch } from '@labelray/lora';
import { floats, integers } from '@labelray/onnx';
import { adamW } from '@labelray/training';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { shapes, targetSets } from './shapes.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string' },
    precision: { type: 'string', default: 'f32' },
    recompute: { type: 'boolean', default: false },
    steps: { type: 'string', default: '10' },
    threads: { type: 'string', default: '2' },
  },
});
const [name = '', targets = ''] = positionals;
const shape = shapes[name];
const kinds = targetSets[targets];
if (shape === undefined || kinds === undefined || values.base === undefined) {
  throw new Error(`usage: step.ts <${Object.keys(shapes).join('|')}> <qv|all> --base <folder>`);
}
const { batch, tokens, scored, vocabulary, rank } = shape;
const random = seededRandom(1);
const perRow = scored / batch;

/** Random tokens, causal, with evenly spread scored places. */
function layOut(): LossBatch {
  const mask = new Float32Array(batch * tokens * tokens).fill(-1e9);
  for (let row = 0; row < batch * tokens; row++) {
    mask.fill(0, row * tokens, row * tokens + (row % tokens) + 1);
  }
  const draw = () => Math.floor(random() * vocabulary);
  const spread = (_: unknown, at: number) =>
    Math.floor(at / perRow) * tokens + Math.floor((((at % perRow) + 0.5) * tokens) / perRow);
  return {
    ids: integers([batch, tokens], Array.from({ length: batch * tokens }, draw)),
    positions: integers(
      [batch, tokens],
      Array.from({ length: batch * tokens }, (_, at) => at % tokens),
    ),
    mask: floats([batch, 1, tokens, tokens], mask),
    scored: integers([batch, perRow], Array.from({ length: scored }, spread)),
    targets: integers([batch, perRow], Array.from({ length: scored }, draw)),
    weights: floats([batch, perRow], new Float32Array(scored).fill(1)),
    tokens: batch * tokens,
  };
}

const base = await openLlamaFolder(values.base);
const adapter = initialAdapter(
  base.config,
  {
    rank,
    alpha: 2 * rank,
    targets: kinds,
    rankPattern: {},
    alphaPattern: {},
    rankStabilised: false,
    dropout: 0,
  },
  random,
);
const rows = layOut();
const opening = performance.now();
const model = await loraModel<LossBatch>({
  base,
  adapter,
  layOut: ([first = rows]) => first,
  threads: Number(values.threads),
  prepare: values.precision === 'f32',
  recompute: values.recompute,
  maxPositions: 512,
});
const openMilliseconds = performance.now() - opening;
const optimiser = adamW(model.parameters);
const milliseconds: number[] = [];
const losses: number[] = [];
for (let step = 1; step <= Number(values.steps) + 3; step++) {
  const start = performance.now();
  const { loss, gradients } = await model.step([rows], { random, normaliser: scored });
  optimiser.update(gradients, { step, learningRate: 1e-3 });
  milliseconds.push(performance.now() - start);
  losses.push(loss);
}
await model.release();
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${JSON.stringify({ milliseconds: milliseconds.slice(3), peakMiB, openMilliseconds, losses })}\n`,
);
