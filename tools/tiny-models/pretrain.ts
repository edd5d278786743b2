import { bytesSource } from '@labelray/core';
import { readTrainingLog } from '@labelray/training';
import { openLlamaFolder } from '@labelray/llama';
import {
  dataOptions,
  firstWeights,
  lastScores,
  modelCard,
  pretrain,
  pretrainingSeed,
  recipes,
  settingsOf,
  standardPretraining,
  thinnedLog,
  writeTokenizer,
  type SizeName,
} from '@labelray/tiny-models/pretraining';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(pretrainingSeed) },
    threads: { type: 'string', default: '1' },
    models: { type: 'string', default: join(root, 'libs/tiny-models/models') },
    runs: { type: 'string', default: join(root, 'out/tiny-models') },
  },
});
const seed = Number(values.seed);

process.title = 'labelray-pretrain';
const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    abort.abort();
  });

const { data, dataWith, unlabeled } = standardPretraining({ seed, ...dataOptions });
const tokenizerFolder = join(values.runs, 'tokenizer');
if (!existsSync(join(tokenizerFolder, 'tokenizer_config.json'))) {
  await writeTokenizer(tokenizerFolder, { data, unlabeled });
}
for (const size of Object.keys(recipes) as SizeName[]) {
  if (abort.signal.aborted) break;
  const { steps, learningRate, warmupSteps, dataFrom, mixture } = recipes[size];
  const runFolder = join(values.runs, 'runs', size);
  const modelFolder = join(values.models, size);
  if (existsSync(join(modelFolder, 'log.json'))) {
    console.log(`${size}: made before; remove ${modelFolder} to make it again`);
    continue;
  }
  await mkdir(modelFolder, { recursive: true });
  const read = dataWith(mixture);
  const { ended, seconds } = await pretrain({
    settings: (vocabulary) => settingsOf(size, { vocabulary }),
    begin: (config) => firstWeights(recipes[size], config, { seed, models: values.models }),
    data: { batch: (step, rows) => read.batch(step + dataFrom, rows) },
    ...{ seed, steps, tokenizerFolder, runFolder, modelFolder },
    recipe: { learningRate, warmupSteps },
    threads: Number(values.threads),
    now: () => performance.now(),
    progress: (done, all = steps) => {
      if (done % 50 === 0) console.log(`${size}: step ${done} of ${all}`);
    },
    signal: abort.signal,
  });
  console.log(`${size}: ${ended} after ${(seconds / 60).toFixed(1)} minutes of steps`);
  if (ended === 'aborted') break;
  const logFile = join(runFolder, 'train.jsonl');
  const lines = thinnedLog(
    await Array.fromAsync(readTrainingLog(bytesSource(logFile, await readFile(logFile)))),
  );
  const folder = await openLlamaFolder(modelFolder);
  const settings = settingsOf(size, { vocabulary: folder.config.vocabulary });
  const parameters = [...folder.tensors.values()].reduce(
    (sum, { shape }) => sum + shape.reduce((product, length) => product * length, 1),
    0,
  );
  const card = { name: size, recipe: recipes[size], settings, parameters, seed };
  await writeFile(join(modelFolder, 'README.md'), modelCard({ ...card, sets: lastScores(lines) }));
  const log = { seed, steps, minutes: Math.round(seconds / 60), lines };
  await writeFile(join(modelFolder, 'log.json'), `${JSON.stringify(log)}\n`);
}
