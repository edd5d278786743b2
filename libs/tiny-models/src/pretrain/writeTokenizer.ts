import { trainByteLevelBpe, trainedSettings } from '@labelray/llama';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pretraining } from '../createPretraining.ts';
import type { UnlabeledReport } from '../unlabeled/unlabeledReport.ts';

/** Tokens of the miniature models. */
export const vocabulary = 2048;

/** What prompts and answers consist of beside texts, so often that the words of answers become one token each. */
const answerLines = (rows: readonly string[]): string[] => rows.map((row) => `\n${row}`);

/**
 * Learns the one tokenizer of the miniature models, uncased byte-level BPE, from pretraining rows, their questions and
 * answers, and unlabeled reports, and writes it into a folder.
 */
export async function writeTokenizer(
  folder: string,
  {
    data,
    unlabeled,
    steps = 300,
  }: {
    readonly data: Pretraining;
    readonly unlabeled: readonly UnlabeledReport[];
    /** Batches of 64 rows to learn from, spread over the pretraining. */
    readonly steps?: number;
  },
): Promise<void> {
  const rows = Array.from({ length: steps }, (_, step) => data.batch(20 * step, 64)).flat();
  const texts = [
    ...unlabeled.map(({ text }) => text),
    ...rows.map(({ text }) => text),
    ...rows.flatMap(({ branches }) =>
      answerLines(
        branches.map(({ question, options, gold }) => `${question} ${options[gold] ?? ''}`),
      ),
    ),
  ];
  await mkdir(folder, { recursive: true });
  const write = (name: string, content: unknown): Promise<void> =>
    writeFile(join(folder, name), `${JSON.stringify(content)}\n`);
  await write('tokenizer.json', trainByteLevelBpe(texts, { size: vocabulary, uncased: true }));
  await write('tokenizer_config.json', trainedSettings);
}
