import { describe, expect, test } from '@jest/globals';
import { createPretraining } from '../createPretraining.ts';
import { evaluationSets } from './evaluationSets.ts';
import { scoreSlots } from './scoreSlots.ts';

const sets = evaluationSets({ passages: 120 });

test('six sets of as many passages, the same each time, none of them a pretraining text', () => {
  expect(Object.values(sets).map((rows) => rows.length)).toEqual(Array(6).fill(120));
  expect(evaluationSets({ passages: 120 })).toEqual(sets);
  expect(evaluationSets({ passages: 3 })['new draws']).toEqual(sets['new draws'].slice(0, 3));
  const data = createPretraining({ seed: 1, unlabeled: [] });
  const texts = new Set(
    Array.from({ length: 60 }, (_, i) => data.batch(1300 + 40 * i, 32))
      .flat()
      .map(({ text }) => text),
  );
  expect(
    Object.values(sets)
      .flat()
      .filter(({ text }) => texts.has(text)),
  ).toEqual([]);
});

test('every answer of the scheme occurs, and the majority is about half', () => {
  for (const [name, rows] of Object.entries(sets)) {
    if (name === 'sides') continue;
    const answers = rows.map(({ branches }) => branches.map(() => 3));
    const { majority, accuracy, recall } = scoreSlots(rows, answers);
    expect(Object.keys(recall).sort()).toEqual(['absent', 'present', 'uncertain', 'unmentioned']);
    expect(accuracy).toBe(majority); // "unmentioned" everywhere is the majority
    expect(majority).toBeGreaterThan(0.45);
    expect(majority).toBeLessThan(0.6);
  }
});

test('of sides every answer occurs, and "none" is most', () => {
  const none = sets.sides.map(({ branches }) => branches.map(() => 3));
  const { majority, accuracy, recall } = scoreSlots(sets.sides, none);
  expect(Object.keys(recall).sort()).toEqual(['both', 'left', 'none', 'obscure', 'right']);
  expect(accuracy).toBe(majority);
  expect(majority).toBeLessThan(0.7);
});

describe('scores', () => {
  const options = ['present', 'absent', 'unmentioned'];
  const rows = [
    { branches: [0, 2, 2].map((gold) => ({ question: '', options, gold })) },
    { branches: [{ question: '', options, gold: 1 }] },
  ];
  test('accuracy 2 of 4, majority 2 of 4, mention told from silence 3 of 4', () => {
    expect(scoreSlots(rows, [[0, 2, 1], [0]])).toEqual({
      branches: 4,
      accuracy: 0.5,
      majority: 0.5,
      recall: { present: 1, absent: 0, unmentioned: 0.5 },
      mentionAccuracy: 0.75,
    });
  });
  test('answers that do not match are told', () => {
    expect(() => scoreSlots(rows, [[0, 2, 1]])).toThrow('row 1 has 1 branches and 0 answers');
  });
});
