import { expect, test } from '@jest/globals';
import { openLlamaFolder, openTokenizer, readWeights } from '@labelray/llama';
import { join } from 'node:path';
import { evaluationSets } from './evaluation/evaluationSets.ts';
import { scoreSlots } from './evaluation/scoreSlots.ts';
import { openAnswerer } from './pretrain/answerRows.ts';
import { rowTokens } from './pretrain/pretrainingRow.ts';

const folder = join(import.meta.dirname, '../models/tiny-llama-1m');

test('the shipped model tells what is mentioned and what is said of it, in passages it never read', async () => {
  const model = await openLlamaFolder(folder);
  const answerer = await openAnswerer(model.config, await readWeights(model), {
    tokens: rowTokens(await openTokenizer(folder)),
  });
  try {
    const rows = evaluationSets({ passages: 60 })['new sentences'];
    const scores = scoreSlots(rows, await answerer.answer(rows));
    expect(scores.accuracy).toBeGreaterThan(scores.majority + 0.1);
    expect(scores.mentionAccuracy).toBeGreaterThan(0.85);
  } finally {
    await answerer.release();
  }
});
