import { InputError, type Modality } from '@labelray/core';
import type { AdapterRecord } from '@labelray/lora';

/** What an adapter's record says of how reports were put to the model. */
export interface RecordedForm {
  /** Options of the labeler as in training: prompt, guideline, answer, names, maxTokens. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Digest of the prompt; absent where none was recorded. */
  readonly promptDigest?: string;
}

const known: readonly string[] = ['prompt', 'guideline', 'answer', 'names', 'maxTokens'];

/**
 * Reads the form from a record, empty where another program wrote the adapter. Throws InputError where it was trained for
 * another modality.
 */
export function recordedForm(
  record: AdapterRecord | undefined,
  { modality, folder }: { readonly modality: Pick<Modality, 'id'>; readonly folder: string },
): RecordedForm {
  const { modality: trained, form, prompt } = record?.recipe ?? {};
  if (typeof trained === 'string' && trained !== modality.id) {
    throw new InputError(`the adapter was trained for the modality ${trained}`, {
      file: folder,
      remedy: `label with --modality ${trained}, or take an adapter for ${modality.id}`,
    });
  }
  const options = typeof form === 'object' && form !== null ? Object.entries(form) : [];
  return {
    options: Object.fromEntries(options.filter(([name]) => known.includes(name))),
    ...(typeof prompt === 'string' && { promptDigest: prompt }),
  };
}
