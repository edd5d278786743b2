import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { openLlamaFolder, openTokenizer, readWeights } from '@labelray/llama';
import { join } from 'node:path';
import { evaluationSets } from './evaluation/evaluationSets.ts';
import { scoreSlots, type SlotScores } from './evaluation/scoreSlots.ts';
import { writeStatements } from './passages/writeStatements.ts';
import { openAnswerer } from './pretrain/answerRows.ts';
import { rowTokens } from './pretrain/pretrainingRow.ts';
import { sizes } from './pretrain/sizes.ts';
import type { Row } from './row.ts';
import { reservedEntities } from './things/allThings.ts';

const random = seededRandom(5, 'shipped');
const statements = Array.from({ length: 60 }, () =>
  writeStatements({ things: reservedEntities, words: [] }, random),
);
const { 'new sentences': passages, sides } = evaluationSets({ passages: 60 });

describe.each(Object.keys(sizes))('%s', (name) => {
  const folder = join(import.meta.dirname, '../models', name);
  const answered = async (rows: readonly Row[]): Promise<SlotScores> => {
    const model = await openLlamaFolder(folder);
    const tokens = rowTokens(await openTokenizer(folder));
    const answerer = await openAnswerer(model.config, await readWeights(model), { tokens });
    try {
      return scoreSlots(rows, await answerer.answer(rows));
    } finally {
      await answerer.release();
    }
  };

  test('tells which of seven statements belongs to which name, of things it never met', async () => {
    const { accuracy, majority } = await answered(statements);
    expect(majority).toBeLessThan(0.35);
    expect(accuracy).toBeGreaterThan(0.93); // .97 on the machine it was made on
  });

  test('tells what is mentioned and what is said of it, in passages it never read', async () => {
    const { accuracy, majority, mentionAccuracy } = await answered(passages);
    expect(majority).toBeLessThan(0.55);
    expect(accuracy).toBeGreaterThan(0.72); // .77
    expect(mentionAccuracy).toBeGreaterThan(0.8); // .84
  });

  test('tells on which side a thing is', async () => {
    const { accuracy, majority } = await answered(sides);
    expect(majority).toBeLessThan(0.7);
    expect(accuracy).toBeGreaterThan(0.75); // .80
  });
});
