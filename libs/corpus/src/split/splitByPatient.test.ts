import { expect, test } from '@jest/globals';
import { seededRandom, shuffle, type LabeledReport, type Split } from '@labelray/core';
import fc from 'fast-check';
import { inventedFinding, inventedReport } from '../testing/inventedReports.ts';
import { splitByPatient } from './splitByPatient.ts';

const edema = inventedFinding('Edema');

const sizes = (reports: readonly { readonly split: Split }[]): Record<Split, number> => {
  const of = (split: Split) => reports.filter((report) => report.split === split).length;
  return { train: of('train'), dev: of('dev'), test: of('test') };
};

test('shares are met exactly where every patient has one report', () => {
  const reports = Array.from({ length: 100 }, (_, i) =>
    inventedReport(`r${i}`, { patientId: `p${i}` }),
  );
  const split = splitByPatient(reports, { train: 0.7, dev: 0.1, test: 0.2 }, { seed: 1 });
  expect(split.map(({ id }) => id)).toEqual(reports.map(({ id }) => id)); // order stays
  expect(sizes(split)).toEqual({ train: 70, dev: 10, test: 20 });
});

test('same seed, same split; another seed or generator, another', () => {
  const reports = Array.from({ length: 40 }, (_, i) => inventedReport(`r${i}`));
  const splits = (options: { seed: number } | { random: () => number }) =>
    splitByPatient(reports, { train: 0.5, test: 0.5 }, options).map(({ split }) => split);
  expect(splits({ seed: 1 })).toEqual(splits({ seed: 1 }));
  expect(splits({ seed: 1 })).not.toEqual(splits({ seed: 2 }));
  expect(splits({ random: seededRandom(1, 'split') })).toEqual(splits({ seed: 1 }));
});

test('rare findings are spread by share: 20 of 1,000 reports, a fifth of them in test', () => {
  const reports = shuffle(
    Array.from({ length: 1000 }, (_, i) =>
      inventedReport(`r${i}`, {
        patientId: `p${i}`,
        labels: { Edema: i < 20 ? '1' : i < 120 ? '0' : 'nm' },
      }),
    ),
    seededRandom(4),
  );
  const split = splitByPatient(reports, { train: 0.8, test: 0.2 }, { seed: 1, findings: [edema] });
  const positive = (code: string, part: Split) =>
    split.filter((r) => r.split === part && r.labels.Edema === code).length;
  expect([positive('1', 'test'), positive('1', 'train')]).toEqual([4, 16]); // 20 × .2, 20 × .8
  expect([positive('0', 'test'), positive('0', 'train')]).toEqual([20, 80]); // 100 × .2, 100 × .8
  expect(sizes(split)).toEqual({ train: 800, dev: 0, test: 200 });
});

test('identical texts stay together where patients are unknown, whatever their case and punctuation', () => {
  const reports = Array.from({ length: 60 }, (_, i) =>
    inventedReport(`r${i}`, { text: i % 2 === 0 ? `Report ${i >> 2}.` : `report  ${i >> 2}` }),
  );
  const split = splitByPatient(reports, { train: 0.5, test: 0.5 }, { seed: 1 });
  for (let i = 0; i < 60; i += 4) {
    expect(new Set(split.slice(i, i + 4).map((report) => report.split)).size).toBe(1);
  }
  expect(sizes(split).train).toBeGreaterThanOrEqual(28); // half, to within one group of 4
  expect(sizes(split).train).toBeLessThanOrEqual(32);
});

test('texts without a word are no group', () => {
  const reports = Array.from({ length: 10 }, (_, i) => inventedReport(`r${i}`, { text: '---' }));
  const split = splitByPatient(reports, { train: 0.5, test: 0.5 }, { seed: 1 });
  expect(sizes(split)).toEqual({ train: 5, dev: 0, test: 5 });
});

test('splits that are there are kept, and their patients follow', () => {
  const reports = [
    inventedReport('a', { patientId: 'p1', split: 'test' }),
    inventedReport('b', { patientId: 'p1' }),
    ...Array.from({ length: 8 }, (_, i) => inventedReport(`c${i}`, { patientId: `q${i}` })),
  ];
  const split = splitByPatient(reports, { train: 0.8, test: 0.2 }, { seed: 1 });
  expect(split.slice(0, 2).map((r) => r.split)).toEqual(['test', 'test']);
  expect(sizes(split)).toEqual({ train: 8, dev: 0, test: 2 }); // p1 fills the share of test
});

test('a patient in two splits is refused, with the patient, two reports and the remedy', () => {
  const reports = [
    inventedReport('a', { patientId: 'p1', split: 'train' }),
    inventedReport('b', { patientId: 'p2', split: 'train' }),
    inventedReport('c', { patientId: 'p1', split: 'test' }),
  ];
  expect(() => splitByPatient(reports, { train: 0.5, test: 0.5 }, { seed: 1 })).toThrow(
    'patient "p1" is in two splits: report "a" in train, "c" in test; give all reports of a patient one split',
  );
  const more = [...reports, inventedReport('d', { patientId: 'p2', split: 'dev' })];
  expect(() => splitByPatient(more, { train: 1 }, { seed: 1 })).toThrow(
    'and 1 more patients; give',
  );
});

test.each([
  [{ train: 0.5, test: 0.4 }, 'the shares of train, test sum to 0.9; give shares that sum to 1'],
  [{ train: 0.5, tset: 0.5 }, 'unknown split "tset"; known: train, dev, test'],
  [{ train: 1.5, test: -0.5 }, 'the share of train is 1.5; give a number from 0 to 1'],
  [{ train: NaN }, 'the share of train is NaN'],
  [{}, 'the shares of no split sum to 0'],
])('shares that are refused: %j', (shares, message) => {
  expect(() => splitByPatient([], shares, { seed: 1 })).toThrow(message);
});

test('no reports, no split', () => {
  expect(splitByPatient([], { train: 1 }, { seed: 1 })).toEqual([]);
});

/** Patients of 1 to 6 reports with labels, or reports without a patient. */
const corpora = fc
  .array(
    fc.record({
      reports: fc.array(fc.constantFrom('1', '0', '-1', 'nm'), { minLength: 1, maxLength: 6 }),
      known: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((patients): LabeledReport[] =>
    patients.flatMap(({ reports, known }, p) =>
      reports.map((code, i) =>
        inventedReport(`p${p} r${i}`, {
          labels: { Edema: code },
          ...(known && { patientId: `p${p}` }),
        }),
      ),
    ),
  );

test('property: no patient in two splits, and no split above its share by a whole patient', () => {
  fc.assert(
    fc.property(
      corpora,
      fc.integer(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (reports, seed, train) => {
        const shares = { train, dev: (1 - train) / 3, test: ((1 - train) * 2) / 3 };
        const split = splitByPatient(reports, shares, { seed, findings: [edema] });
        const splitsOf = new Map<string, Set<Split>>();
        for (const { patientId, split: part } of split) {
          if (patientId === undefined) continue;
          splitsOf.set(patientId, (splitsOf.get(patientId) ?? new Set()).add(part));
        }
        const counts = sizes(split);
        return (
          [...splitsOf.values()].every((parts) => parts.size === 1) &&
          (['train', 'dev', 'test'] as const).every(
            (part) => counts[part] < shares[part] * reports.length + 6 || counts[part] === 0,
          )
        );
      },
    ),
    { numRuns: 300, seed: 1 },
  );
}, 60_000);
