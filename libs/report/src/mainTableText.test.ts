import { expect, test } from '@jest/globals';
import { mainTableText } from './mainTableText.ts';
import { inventedScores } from './testing/inventedScores.ts';

test('is a block a corpus, no line over 100 columns, SYNTHETIC where it is', () => {
  const text = mainTableText(
    inventedScores({ systems: 8, provenance: ['synthetic', 'synthetic'], binary: [1] }),
  );
  const lines = text.split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
  expect(lines.filter((line) => line.startsWith('SYNTHETIC · '))).toHaveLength(2);
  expect(text).toContain('LLaMA 65B LoRA'); // names are not cut where there is room
});

test('names a single comparator once and several by row', () => {
  const scores = inventedScores({ systems: 3 });
  expect(mainTableText(scores)).toMatch(/Difference to\n.*Majority value/);
  const [first] = scores.comparisons;
  if (!first) throw new Error('three systems are compared');
  const both = mainTableText({
    ...scores,
    comparisons: [...scores.comparisons, { ...first, system: 'system-3', comparator: 'system-2' }],
  });
  expect(both).toContain('Comparator');
  expect(both).toMatch(/Rules, improved .*Majority value/);
  expect(both).toMatch(/\n +Rules, compatible +\+\.03/); // the second comparison of "Rules, improved"
});
