import type { LabeledReport, Labeler, LabelerModule, Labels, Modality } from '@labelray/core';
import { labeler as llama } from '@labelray/labelers/llama';
import { labeler as lora } from '@labelray/labelers/lora';
import { labeler as majority } from '@labelray/labelers/majority';
import { labeler as rules } from '@labelray/labelers/rules';
import {
  customaryLimit,
  loraSettings,
  openBase,
  openTuning,
  type TuningMethod,
} from '@labelray/labelers/tuning';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSet, Fold } from './dataSets.ts';

/** Who labels; those that learn are asked once a size of the training part. */
export const systems = ['majority', 'rules', 'base', 'lora', 'full'] as const;
export type System = (typeof systems)[number];
export const learns = (system: System): boolean => system !== 'rules' && system !== 'base';

/** Settings that were fixed before any of these reports was labeled. */
export interface Recipe {
  readonly base: string;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly epochs: number;
}

const rates: Readonly<Record<TuningMethod, Readonly<Record<string, unknown>>>> = {
  lora: { rank: 8, learningRate: 3e-3 },
  full: { learningRate: 1e-3 },
};

/** Labels of the test part, by report id, as the gold has them. */
export async function labelFold(
  system: System,
  data: DataSet,
  { train, test }: Fold,
  { base, prompt, epochs, scratch }: Recipe & { readonly scratch: string },
): Promise<Record<string, Labels>> {
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const open = (module: LabelerModule, modality: Modality, more: object = {}): Promise<Labeler> =>
    module.open({ modality, options: {}, seed: 1, folder: scratch, ...more });
  const opened = async (): Promise<Labeler> => {
    switch (system) {
      case 'rules':
        return open(rules, data.whole);
      case 'base':
        return open(llama, data.untrained, { argument: base, options: prompt });
      case 'majority':
        await majority
          .train?.({ modality: data.modality, options: {}, seed: 1, folder: scratch })
          ?.fit(train, [], () => undefined);
        return open(majority, data.modality);
      default: {
        const folder = join(scratch, system);
        await tune(system, data.modality, train, { base, prompt, epochs, scratch, folder });
        return system === 'lora'
          ? open(lora, data.modality, { argument: `${base}+${folder}`, options: prompt })
          : open(llama, data.modality, { argument: folder, options: prompt });
      }
    }
  };
  const labeler = await opened();
  const asGold = learns(system) ? (code: string) => code : data.asGold;
  const asked = new Set(data.modality.findings.map(({ id }) => id));
  const found: Record<string, Labels> = {};
  for await (const { reportId, labels } of labeler.label(each(test))) {
    const entries = Object.entries(labels)
      .filter(([id]) => asked.has(id))
      .map(([id, code]) => [id, asGold(code)] as const);
    found[reportId] = Object.fromEntries(entries);
  }
  return found;
}

async function tune(
  method: TuningMethod,
  modality: Modality,
  train: readonly LabeledReport[],
  {
    base,
    prompt,
    epochs,
    scratch,
    folder,
  }: Recipe & { readonly scratch: string; readonly folder: string },
): Promise<void> {
  const options = { ...prompt, ...rates[method], epochs };
  const settings = loraSettings(options);
  const tuning = await openTuning(
    { train, dev: [] },
    {
      base: await openBase(base, settings.model, customaryLimit),
      context: { modality, argument: base, options, seed: 1, now: () => performance.now() },
      settings,
      method,
      runFolder: join(scratch, 'run'),
    },
  );
  try {
    const result = await tuning.train(() => undefined);
    await mkdir(folder, { recursive: true });
    await tuning.write(folder, result);
  } finally {
    await tuning.release();
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve();
  yield* items;
}
