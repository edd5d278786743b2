/**
 * Tuning on real reports: `node tools/benchmarks/realText.ts --base <folder> --data <reference data> [--set prompt=plain]
 * [--epochs 5] [--only cdd-cesm|openi] [--output out/realText]`. A small LLaMA is tuned by LoRA and in full on CDD-CESM
 * (five folds by patient) and on Open-i, with training parts of three sizes, and scored on reports it has not seen, beside
 * rules, majority and itself untuned. What is done is kept in the output folder, and the command goes on from there.
 * Prints scores only.
 */
import type { Labels } from '@labelray/core';
import { prettyJson } from '@labelray/core/formats';
import { openLlamaFolder } from '@labelray/llama';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCddCesm, readOpeni, type DataSet } from './realText/dataSets.ts';
import { scoreLabels } from './realText/scoreLabels.ts';
import { labelFold, learns, systems, type Recipe, type System } from './realText/systems.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    data: { type: 'string', default: '../shared/data' },
    set: { type: 'string', multiple: true, default: ['prompt=plain'] },
    epochs: { type: 'string', default: '5' },
    only: { type: 'string' },
    output: { type: 'string', default: 'out/realText' },
  },
});
if (values.base === undefined) throw new Error('usage: realText.ts --base <model folder>');
const recipe: Recipe = {
  base: values.base,
  prompt: Object.fromEntries(values.set.map((one) => one.split('='))) as Recipe['prompt'],
  epochs: Number(values.epochs),
};
const digest = await (await openLlamaFolder(values.base)).digest();
const sets = await Promise.all([readCddCesm(values.data), readOpeni(values.data)]);

/** Labels of one system on one fold, from the file of an earlier run where there is one. */
async function labelsOf(
  data: DataSet,
  system: System,
  { size, fold }: { readonly size: number; readonly fold: number },
): Promise<Record<string, Labels>> {
  const given = data.folds[fold];
  if (given === undefined) throw new RangeError(`no fold ${fold}`);
  const folder = join(values.output, digest.slice(0, 12), data.id);
  const asked = values.set.join(' ');
  const name = `${system} ${learns(system) ? `${size} ${values.epochs}` : ''} ${asked} ${fold}`;
  const file = join(folder, `${name.replaceAll(/ +/gu, '-')}.json`);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return JSON.parse(known) as Record<string, Labels>;
  const part = { train: given.train.slice(0, size), test: given.test };
  const scratch = join(folder, 'scratch');
  const found = await labelFold(system, data, part, { ...recipe, scratch });
  await mkdir(folder, { recursive: true });
  await writeFile(file, prettyJson(found));
  return found;
}

for (const data of sets) {
  if (values.only !== undefined && values.only !== data.id) continue;
  const test = data.folds.flatMap((fold) => fold.test);
  const { findings } = data.modality;
  console.log(`${data.title}: ${test.length} reports scored, ${findings.length} findings`);
  const most = data.sizes.at(-1) ?? 0;
  for (const system of systems) {
    for (const size of system === 'lora' || system === 'full' ? data.sizes : [most]) {
      const start = performance.now();
      const folds = data.folds.map((_, fold) => fold);
      let all: Record<string, Labels> = {};
      for (const fold of folds) all = { ...all, ...(await labelsOf(data, system, { size, fold })) };
      const { macro, micro } = scoreLabels(data, test, all);
      const seconds = (performance.now() - start) / 1000;
      const trained = learns(system) ? ` ${size}` : '';
      console.log(
        `${system}${trained}: macro F1 ${macro.toFixed(3)}, micro F1 of what is found ${micro.toFixed(3)} (${seconds.toFixed(0)} s)`,
      );
    }
  }
}
