import { expect, test } from '@jest/globals';
import { pick, randomInteger, seededRandom, type Random } from '@labelray/core';
import { inventedReport } from '../testing/inventedReports.ts';
import { auditLeakage } from './auditLeakage.ts';
import { indexNearDuplicates, shingleSimilarity } from './nearDuplicates.ts';
import { normalizedText } from './normalizedWords.ts';

const words = (n: number, random: Random, vocabulary = 400): string =>
  Array.from({ length: n }, () => `w${randomInteger(random, vocabulary)}`).join(' ');

const part = (name: string, ...reports: ReturnType<typeof inventedReport>[]) => ({ name, reports });

test('normalized: case, punctuation and spacing do not count', () => {
  expect(normalizedText('No  Effusion.\n(0.5 cm)')).toBe('no effusion 0 5 cm');
  expect(normalizedText(' -- ')).toBe('');
});

test('same patient, same report, identical text: each a leak with count and both ids', () => {
  const train = part(
    'train',
    inventedReport('a', { patientId: 'p1', text: 'Clear lungs.' }),
    inventedReport('b', { patientId: 'p2', text: 'Big heart' }),
  );
  const test = part(
    'test',
    inventedReport('c', { patientId: 'p1', text: 'clear   LUNGS' }),
    inventedReport('d', { patientId: 'p1', text: 'clear lungs' }),
    inventedReport('b', { patientId: 'p9', text: 'Small heart' }),
  );
  const between = ['train', 'test'];
  expect(auditLeakage([train, test])).toEqual([
    { kind: 'patient', between, count: 1, examples: ['a', 'c', 'd'] }, // one patient
    { kind: 'report', between, count: 1, examples: ['b'] },
    { kind: 'identical-text', between, count: 2, examples: ['a', 'c', 'd'] }, // two reports of test
  ]);
});

test('nearly identical: one word of thirty changed; not where half is changed', () => {
  const random = seededRandom(1);
  const text = words(30, random);
  const changed = text.split(' ').with(15, 'changed').join(' ');
  // 26 shingles each, 5 of them hold the changed word: 21 shared of 26 + 26 − 21 = 31, J = .677
  expect(shingleSimilarity(text, changed)).toBeCloseTo(21 / 31, 12);
  const ended = text.split(' ').with(29, 'changed').join(' '); // 1 shingle: 25 of 27, J = .926
  const half = `${text.split(' ').slice(0, 15).join(' ')} ${words(15, random)}`;
  const train = part('train', inventedReport('a', { text }));
  const test = part(
    'test',
    inventedReport('b', { text: changed }),
    inventedReport('c', { text: ended }),
    inventedReport('d', { text: half }),
  );
  const near = (threshold: number) => auditLeakage([train, test], { threshold });
  const leak = { kind: 'near-identical-text', between: ['train', 'test'] };
  expect(near(0.8)).toEqual([{ ...leak, count: 1, examples: ['a', 'c'] }]);
  expect(near(0.6)).toEqual([{ ...leak, count: 2, examples: ['a', 'b', 'c'] }]);
});

test('texts under eight words are compared whole: a changed word is another report', () => {
  const train = part('train', inventedReport('a', { text: 'no acute disease of heart and lungs' }));
  const test = part(
    'test',
    inventedReport('b', { text: 'an acute disease of heart and lungs' }),
    inventedReport('c', { text: 'No acute disease of heart and lungs.' }),
  );
  expect(auditLeakage([train, test])).toMatchObject([{ kind: 'identical-text', count: 1 }]);
});

test('texts without words have nothing in common, and reports without a patient no patient', () => {
  const one = part('one', inventedReport('a', { text: '' }));
  const two = part('two', inventedReport('b', { text: '...' }));
  expect(auditLeakage([one, two])).toEqual([]);
});

test('every pair of parts, in the order given; a part is not compared with itself', () => {
  const same = { text: 'the same words' };
  const leaks = auditLeakage([
    part('train', inventedReport('a', same), inventedReport('b', same)),
    part('dev', inventedReport('c', same)),
    part('test', inventedReport('d', same)),
  ]);
  expect(leaks.map(({ between }) => between)).toEqual([
    ['train', 'dev'],
    ['train', 'test'],
    ['dev', 'test'],
  ]);
});

test('at most 20 examples, all counted', () => {
  const twins = (name: string) =>
    part(
      name,
      ...Array.from({ length: 50 }, (_, i) => inventedReport(`${name}${i}`, { text: `text ${i}` })),
    );
  const [leak] = auditLeakage([twins('a'), twins('b')]);
  expect(leak?.count).toBe(50);
  expect(leak?.examples).toHaveLength(20);
});

test('a threshold outside (0, 1] is a mistake of the program', () => {
  expect(() => auditLeakage([], { threshold: 0 })).toThrow('(0, 1]');
});

test.each([0.3, 0.5, 0.8, 1])(
  'near duplicates at %d equal those of comparing all with all',
  (threshold) => {
    const random = seededRandom(2, String(threshold));
    // a small vocabulary and copies with edits make every similarity from 0 to 1 occur
    const texts: string[] = [];
    for (let i = 0; i < 150; i++) {
      const base =
        i < 20 || random() < 0.1
          ? words(8 + randomInteger(random, 40), random, 30)
          : pick(texts, random);
      const edited = base.split(' ');
      for (let edits = randomInteger(random, 4); edits > 0; edits--) {
        edited.splice(
          randomInteger(random, edited.length),
          randomInteger(random, 3),
          words(1, random, 30),
        );
      }
      texts.push(edited.join(' '));
    }
    const [known, asked] = [texts.slice(0, 75), texts.slice(75)];
    const index = indexNearDuplicates(known, threshold);
    let found = 0;
    for (const text of asked) {
      const similar = known.flatMap((other, i) =>
        shingleSimilarity(text, other) >= threshold ? [i] : [],
      );
      const match = index.find(text);
      if (match !== undefined) found++;
      expect(match === undefined ? [] : [match]).toEqual(
        similar.length === 0 ? [] : [similar.find((i) => i === match)],
      );
    }
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(75);
  },
);

test('planted leaks are found, all and no other: 2,000 reports against 2,000', () => {
  const random = seededRandom(3);
  const make = (name: string) =>
    Array.from({ length: 2000 }, (_, i) =>
      inventedReport(`${name}${i}`, {
        patientId: `${name}${i}`,
        text: words(20 + randomInteger(random, 60), random),
      }),
    );
  const train = make('train');
  const test = make('test').map((report, i) => {
    const source = train[i * 7];
    if (source === undefined) return report;
    if (i < 10) return { ...report, text: source.text.toUpperCase() };
    if (i < 30) return { ...report, text: `${source.text} indeed` }; // n of n + 1 shingles shared
    if (i < 35) return { ...report, patientId: source.id };
    return i < 38 ? { ...report, id: source.id } : report;
  });
  const leaks = auditLeakage([
    { name: 'train', reports: train },
    { name: 'test', reports: test },
  ]);
  expect(leaks.map(({ kind, count }) => [kind, count])).toEqual([
    ['patient', 5],
    ['report', 3],
    ['identical-text', 10],
    ['near-identical-text', 20],
  ]);
}, 60_000);
