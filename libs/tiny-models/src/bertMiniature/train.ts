// Trains the miniature of a modality: `npx nx run bert-miniature:train -- --modality cxr [--seed 1] [--threads 1]`. Killed or
// interrupted, the same command goes on.
import { InputError } from '@labelray/core';
import { modality as cxr } from '@labelray/modality-cxr';
import { modality as mammo } from '@labelray/modality-mammo';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { standardSize } from './miniatureRecipe.ts';
import { plainReports } from './plainReports.ts';
import { trainMiniature, type MiniatureRequest } from './trainMiniature.ts';

type Choice = Pick<MiniatureRequest, 'modality' | 'mode' | 'inverseFrequency' | 'size'>;

/**
 * CheXbert learned from the CheXpert labeler, so chest X-ray has its choices; mammography has one set of rules, and
 * findings so rare that without other sampling nothing but their absence is learned, with sides that take longer.
 */
const modalities: Readonly<Record<string, Choice>> = {
  cxr: { modality: cxr, mode: 'compatible', size: standardSize },
  mammo: {
    modality: mammo,
    mode: 'improved',
    inverseFrequency: true,
    size: { ...standardSize, fragmentSteps: 3000, headSteps: 800 },
  },
};

const root = join(import.meta.dirname, '../../../..');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      modality: { type: 'string', default: 'cxr' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: '1' },
      output: { type: 'string' },
    },
  });
  const { modality: name } = values;
  const found = modalities[name];
  if (found === undefined) {
    throw new InputError(`no recipe for the modality "${name}"`, {
      remedy: `known: ${Object.keys(modalities).join(', ')}`,
    });
  }
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  const kappa = await trainMiniature({
    ...found,
    reports: plainReports(found.modality, found.size),
    output: values.output ?? join(root, 'libs/tiny-models/models', `bert-miniature-${name}`),
    runFolder: join(root, 'out/bert-miniature', name),
    seed: Number(values.seed),
    threads: Number(values.threads),
    now: () => Number(process.hrtime.bigint()) / 1e6,
    say: (line) => process.stderr.write(`${line}\n`),
    signal: stop.signal,
  });
  if (kappa === undefined)
    process.exitCode = 130; // as after SIGINT
  else process.stdout.write(`${name}: mean kappa with the rules ${kappa.toFixed(3)}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
