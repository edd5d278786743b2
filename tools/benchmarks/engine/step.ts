/**
 * Times LoRA training steps of one shape in a process of its own, so that the peak of memory is its own:
 * `node tools/benchmarks/engine/step.ts <shape> <qv|all> [--base folder] [--precision f32|packed] [--recompute]
 * [--steps 10] [--warm-up 3]`.
 * The base holds random weights and is written first, by another process. Prints one JSON line: of every step
 * milliseconds by the clock and, which other programs disturb less, of the processor; peak memory; losses.
 */
import { peakMiB, seededRandom } from '@labelray/core';
import { openLlamaFolder } from '@labelray/llama';
import {
  initialAdapter,
  layOutCausal,
  loraConfig,
  loraModel,
  type CausalRow,
} from '@labelray/lora';
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
    'warm-up': { type: 'string', default: '3' },
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

/** Random tokens; the predicted ones lie evenly spread. */
const rows = Array.from({ length: batch }, (): CausalRow => {
  const predicted = Array.from(
    { length: perRow },
    (_, at) => 1 + Math.floor(((at + 0.5) * (tokens - 1)) / perRow),
  );
  return {
    ids: Array.from({ length: tokens }, () => Math.floor(random() * vocabulary)),
    weights: Array.from({ length: tokens }, (_, at) => Number(predicted.includes(at))),
  };
});

const base = await openLlamaFolder(values.base);
const adapter = initialAdapter(
  base.config,
  loraConfig({ rank, alpha: 2 * rank, targets: kinds, dropout: 0 }),
  random,
);
const opening = performance.now();
const model = await loraModel<CausalRow>({
  base,
  adapter,
  layOut: layOutCausal,
  threads: Number(values.threads),
  prepare: values.precision === 'f32',
  recompute: values.recompute,
  maxPositions: 512,
});
const openMilliseconds = performance.now() - opening;
const optimiser = adamW(model.parameters);
const milliseconds: number[] = [];
const processorMilliseconds: number[] = [];
const losses: number[] = [];
const warmUp = Number(values['warm-up']);
for (let step = 1; step <= Number(values.steps) + warmUp; step++) {
  const start = performance.now();
  const busy = process.cpuUsage();
  const { loss, gradients } = await model.step(rows, { random, normaliser: scored });
  optimiser.update(gradients, { step, learningRate: 1e-3 });
  milliseconds.push(performance.now() - start);
  const { user, system } = process.cpuUsage(busy);
  processorMilliseconds.push((user + system) / 1000);
  losses.push(loss);
}
await model.release();
const timed = {
  milliseconds: milliseconds.slice(warmUp),
  processorMilliseconds: processorMilliseconds.slice(warmUp),
};
process.stdout.write(
  `${JSON.stringify({ ...timed, peakMiB: peakMiB(), openMilliseconds, losses })}\n`,
);
