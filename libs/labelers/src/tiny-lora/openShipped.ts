import { InputError, printable, type Labeler, type LabelerContext } from '@labelray/core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTuned } from '../lora/openTuned.ts';

/** Where the miniature models, `models/<name>`, and their adapters, `adapters/<modality>`, are shipped. */
const shelf = join(import.meta.dirname, '../../../tiny-models');

/** One line of `adapters/manifest.json`: the base of an adapter, and the options it was trained with. */
interface Shipped {
  readonly base: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What everybody who uses it is told first. */
export const caution =
  'tiny-lora is a demonstration: a miniature model tuned on synthetic reports. Never use its labels for patients.';

/**
 * Opens the adapter that is shipped for a modality on its base. Throws InputError where none is shipped for it, with the
 * modalities that have one.
 */
export async function openShipped(context: LabelerContext, folder = shelf): Promise<Labeler> {
  const { base, options } = await shippedFor(context.modality.id, folder);
  const adapter = join(folder, 'adapters', context.modality.id);
  const tuned = await openTuned({
    ...context,
    argument: `${join(folder, 'models', base)}+${adapter}`,
    options: { ...options, ...context.options },
  });
  return { ...tuned, id: 'tiny-lora', caution };
}

async function shippedFor(modality: string, folder: string): Promise<Shipped> {
  const file = join(folder, 'adapters', 'manifest.json');
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const all = JSON.parse(text) as Readonly<Record<string, Partial<Shipped>>>;
  const { base, options = {} } = all[modality] ?? {};
  if (base !== undefined) return { base, options };
  const known = Object.keys(all);
  throw new InputError(`no adapter is shipped for the modality "${printable(modality)}"`, {
    file,
    remedy:
      known.length > 0
        ? `shipped for: ${known.join(', ')}; or tune your own with labelray train`
        : 'tune your own with labelray train',
  });
}
