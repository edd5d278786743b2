import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { headsFor } from './headsFor.ts';
import { chexbertHeads } from './heads.ts';
import { inverseFrequencySample } from './inverseFrequencySample.ts';
import { meanKappa } from './meanKappa.ts';

const heads = [
  { name: 'A', classes: ['0', '1'] },
  { name: 'B', classes: ['0', '1'] },
];
const said = (...classes: readonly number[]) =>
  classes.map((one) => Float32Array.from([1 - one, one]));

test('the mean of the kappas that can be told, over the judged rows of each head', () => {
  const targets = [
    [0, 0],
    [0, 0],
    [1, 0],
    [1, undefined],
  ];
  const rows = targets.map((one, at) => ({ id: String(at), pieces: [1], targets: one }));
  // A: 3 of 4 agree, by chance (2/4)(1/4) + (2/4)(3/4) = 1/2, so (3/4 − 1/2) / (1/2) = 1/2; B: always 0, not estimable
  const logits = [said(0, 0), said(1, 0), said(1, 0), said(1, 1)];
  expect(meanKappa(heads, rows, logits)).toBeCloseTo(0.5, 12);
  expect(meanKappa([], rows, logits)).toBeNaN();
});

test('rows of rare classes are drawn as often in total as those of frequent ones', () => {
  const rows = Array.from({ length: 1000 }, (_, n) => ({
    ...{ id: String(n), pieces: [1], targets: [n < 100 ? 1 : 0] },
  }));
  const drawn = inverseFrequencySample(rows, seededRandom(1));
  expect(drawn).toHaveLength(1000);
  const rare = drawn.filter(({ targets }) => targets[0] === 1).length;
  expect(Math.abs(rare - 500)).toBeLessThan(64); // four standard deviations, √(1000 / 4) each
});

test('14 heads without names are those of CheXbert, in their public order', () => {
  const findings = chexbertHeads.map(({ name, classes }) => ({
    ...{ id: name, name, abbreviation: '', definition: '', unmentioned: 'nm', scored: true },
    values: classes.map((code) => ({ code, word: code, meaning: '', role: 'present' as const })),
  }));
  const classes = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2];
  const cxr = { id: 'cxr', findings };
  expect(headsFor({ folder: 'f', classes }, cxr).heads).toBe(chexbertHeads);
  expect(chexbertHeads[2]).toEqual({ name: 'Lung Opacity', classes: ['nm', '1', '0', '-1'] });
  expect(() => headsFor({ folder: 'f', classes: [4, 2] }, cxr)).toThrow(
    'f: does not say what its 2 heads answer; convert the checkpoint',
  );
  const some = { folder: 'f', classes: [2], heads: [{ name: 'No Finding', classes: ['nm', '1'] }] };
  expect(headsFor(some, cxr).missing).toHaveLength(13);
  const odd = { ...some, heads: [{ name: 'Edema', classes: ['nm', 'r'] }] };
  expect(() => headsFor(odd, cxr)).toThrow('the head "Edema" answers "r", no value of the finding');
});
