import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trainByteLevelBpe, trainedSettings } from '../text/trainByteLevelBpe.ts';

/** Invented report sentences: enough words for a small vocabulary. */
export const inventedSentences: readonly string[] = [
  'Below is an instruction that describes a task, paired with an input that provides further context.',
  'Write a response that appropriately completes the request.\n\n### Instruction:\n',
  '\n\n### Input:\n',
  '\n\n### Response:\n',
  'There is no effusion. The joint space is narrowed, unchanged.',
  'Small effusion, likely old. No fracture is seen.',
  'Effusion: present\nFracture: absent\nNarrowing: uncertain\nTear: unmentioned',
  '{"Effusion":"present","Fracture":"absent","Narrowing":"uncertain","Tear":"unmentioned"}',
];

/**
 * Trains a byte-level tokenizer on texts and writes tokenizer.json and tokenizer_config.json into a folder, `settings`
 * added to the latter.
 */
export async function writeTokenizer(
  folder: string,
  {
    texts = inventedSentences,
    size = 400,
    settings = {},
  }: {
    readonly texts?: Iterable<string>;
    readonly size?: number;
    readonly settings?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, content: unknown): Promise<void> =>
    writeFile(join(folder, name), JSON.stringify(content));
  await write('tokenizer.json', trainByteLevelBpe(texts, { size }));
  await write('tokenizer_config.json', { ...trainedSettings, ...settings });
}
