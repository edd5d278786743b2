/** Times BERT-base here; prints one line of JSON. Arguments: label|train --folder <model> --layers --threads --steps. */
import { loadParameters, openBert, openBertFolder, trainableClassifier } from '@labelray/bert';
import { peakMiB, seededRandom } from '@labelray/core';
import { adamW, completeRecipe } from '@labelray/training';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bertBase, classes, texts } from './shape.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string' },
    layers: { type: 'string', default: '12' },
    threads: { type: 'string', default: '2' },
    steps: { type: 'string', default: '3' },
    'at-once': { type: 'string' },
  },
});
const threads = Number(values.threads);
const folder = await openBertFolder(values.folder ?? '');

async function labeling(): Promise<() => Promise<unknown>> {
  const bert = await openBert(folder, { threads });
  const asked = texts(32);
  return () => bert.logits(asked);
}

async function training(): Promise<() => Promise<unknown>> {
  const parameters = await loadParameters(folder.tensors);
  const atOnce = values['at-once'];
  const model = trainableClassifier(bertBase(Number(values.layers)), classes, parameters, {
    threads,
    ...(atOnce !== undefined && { tokensAtOnce: Number(atOnce) }),
  });
  const optimiser = adamW(parameters, { ...completeRecipe(), decoupled: false });
  const targets = classes.map(() => 0);
  const rows = texts(18).map((pieces, at) => ({ id: String(at), pieces, targets }));
  let step = 0;
  return async () => {
    step++;
    const random = seededRandom(1, String(step));
    const { gradients } = await model.step(rows, { random, normaliser: 18 });
    optimiser.update(gradients, { step, learningRate: 2e-5 });
  };
}

const once = positionals[0] === 'train' ? await training() : await labeling();
const milliseconds: number[] = [];
const processorMilliseconds: number[] = [];
for (let step = 0; step <= Number(values.steps); step++) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await once();
  milliseconds.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  processorMilliseconds.push((user + system) / 1000);
}
const timed = {
  milliseconds: milliseconds.slice(1),
  processorMilliseconds: processorMilliseconds.slice(1),
};
console.log(JSON.stringify({ ...timed, peakMiB: peakMiB() }));
