import { bytesSource } from '@labelray/core';
import { readTrainingLog } from '@labelray/training';
import { openLlamaFolder, readWeights } from '@labelray/llama';
import {
  dataOptions,
  firstWeights,
  lastScores,
  modelCard,
  pretrain,
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
    seed: { type: 'string', default: '1' },
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

const { data, unlabeled } = standardPretraining({ seed, ...dataOptions });
const tokenizerFolder = join(values.runs, 'tokenizer');
if (!existsSync(join(tokenizerFolder, 'tokenizer_config.json'))) {
  await writeTokenizer(tokenizerFolder, { data, unlabeled });
}
for (const size of Object.keys(recipes) as SizeName[]) {
  if (abort.signal.aborted) break;
  const recipe = recipes[size];
  const modelFolder = join(values.models, size);
  if (existsSync(join(modelFolder, 'log.json'))) {
    console.log(`${size}: made before; remove ${modelFolder} to make it again`);
    continue;
  }
  await mkdir(modelFolder, { recursive: true });
  const lines: Readonly<Record<string, unknown>>[] = [];
  let minutes = 0;
  let before = 0;
  for (const [index, { steps, learningRate, warmupSteps }] of recipe.phases.entries()) {
    if (abort.signal.aborted) break;
    const first = before;
    const runFolder = join(values.runs, 'runs', index === 0 ? size : `${size}-${index + 1}`);
    const { ended, seconds } = await pretrain({
      settings: (vocabulary) => settingsOf(size, { vocabulary }),
      begin: async (config) =>
        index === 0
          ? firstWeights(recipe, config, { seed, models: values.models })
          : new Map(await readWeights(await openLlamaFolder(modelFolder))),
      data: { batch: (step, rows) => data.batch(recipe.dataFrom + first + step, rows) },
      ...{ seed, steps, tokenizerFolder, runFolder, modelFolder },
      recipe: { learningRate, warmupSteps },
      threads: Number(values.threads),
      now: () => performance.now(),
      progress: (done, all = steps) => {
        if (done % 50 === 0) console.log(`${size}: step ${first + done} of ${first + all}`);
      },
      signal: abort.signal,
    });
    console.log(`${size}: ${ended} after ${(seconds / 60).toFixed(1)} minutes of steps`);
    if (ended === 'aborted') break;
    const logFile = join(runFolder, 'train.jsonl');
    const log = await Array.fromAsync(
      readTrainingLog(bytesSource(logFile, await readFile(logFile))),
    );
    lines.push(...thinnedLog(log).map((line) => ({ ...line, step: first + Number(line.step) })));
    minutes += Math.round(seconds / 60);
    before += steps;
  }
  if (abort.signal.aborted) break;
  const folder = await openLlamaFolder(modelFolder);
  const settings = settingsOf(size, { vocabulary: folder.config.vocabulary });
  const parameters = [...folder.tensors.values()].reduce(
    (sum, { shape }) => sum + shape.reduce((product, length) => product * length, 1),
    0,
  );
  const card = { name: size, recipe, settings, parameters, seed };
  await writeFile(join(modelFolder, 'README.md'), modelCard({ ...card, sets: lastScores(lines) }));
  const log = { seed, steps: before, minutes, lines };
  await writeFile(join(modelFolder, 'log.json'), `${JSON.stringify(log)}\n`);
}
