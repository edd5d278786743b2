import { expect, test } from '@jest/globals';
import { pick, randomInteger, seededRandom } from '@labelray/core';
import fc from 'fast-check';
import { swappedTallies } from '../comparison/swappedTallies.ts';
import { breastFinding, chestFinding, gradedFinding, predictionsOf } from '../testStudy.ts';
import { codeGold } from './codeGold.ts';
import { codePredictions } from './codePredictions.ts';
import { countCells } from './countCells.ts';
import { patternHistogram } from './patternHistogram.ts';
import { taskSums } from './tally.ts';

const findings = [chestFinding('A'), breastFinding('B'), gradedFinding('C', 3)];

/** A small corpus with gaps in the gold, three systems, INVALID answers and units of different size. */
function randomCorpus(seed: number) {
  const random = seededRandom(seed);
  const n = 1 + randomInteger(random, 30);
  const labelsOf = (legal: number) =>
    Object.fromEntries(
      findings.flatMap(({ id, values }): [string, string][] =>
        random() < legal ? [[id, pick(values, random).code]] : [],
      ),
    );
  const reports = Array.from({ length: n }, (_, r) => ({ id: String(r), labels: labelsOf(0.8) }));
  const gold = codeGold(findings, reports, { gold: 'values', weak: ['B'] });
  const systems = [0, 1, 2].map(() => {
    const answers = predictionsOf(reports.map(({ id }) => ({ id, labels: labelsOf(0.9) })));
    const options = { name: 's', findings: findings.map(({ id }) => id) };
    return codePredictions(gold, answers, options).codes;
  });
  const units = 1 + randomInteger(random, n);
  const unitOf = Int32Array.from({ length: n }, (_, r) =>
    r < units ? r : randomInteger(random, units),
  );
  const weights = Int32Array.from({ length: units }, () => randomInteger(random, 4));
  return { gold, systems, unitOf, units, weights, random };
}

test('patterns weighted by unit give the cells that counting every report gives', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { gold, systems, unitOf, units, weights } = randomCorpus(seed);
      const histogram = patternHistogram(gold, systems, unitOf, units);
      histogram.weigh(weights);
      systems.forEach((codes, s) => {
        const plain = countCells(
          gold,
          codes,
          unitOf.map((unit) => weights[unit] ?? 0),
        );
        const { unscored } = gold.layout; // counts what is not scored; only the patterns fill it
        expect(histogram.tally(s).cells.slice(0, unscored)).toEqual(plain.cells.slice(0, unscored));
        expect(histogram.tally(s).f1).toEqual(plain.f1);
      });
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('leaving a unit out is weighing it 0 and the others 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { gold, systems, unitOf, units } = randomCorpus(seed);
      const histogram = patternHistogram(gold, systems, unitOf, units);
      for (let unit = 0; unit < units; unit++) {
        histogram.weigh(Int32Array.from({ length: units }, (_, u) => (u === unit ? 0 : 1)));
        const tally = histogram.tally(1);
        const weighed = [tally.counts.slice(), taskSums(tally).slice(), tally.f1.slice()];
        histogram.without(unit);
        const left = histogram.tally(1);
        expect([left.counts, taskSums(left), left.f1]).toEqual(weighed);
      }
    }),
    { seed: 1, numRuns: 50 },
  );
});

test('swapping units moves whole units of predictions from one system to the other', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { gold, systems, unitOf, units, random } = randomCorpus(seed);
      const [a = [], b = []] = systems;
      const swapped = Uint8Array.from({ length: units }, () => randomInteger(random, 2));
      const mix = (kept: readonly Int16Array[], other: readonly Int16Array[]) =>
        kept.map((codes, f) =>
          codes.map((code, r) => (swapped[unitOf[r] ?? 0] === 1 ? (other[f]?.[r] ?? 0) : code)),
        );
      const ours = swappedTallies(gold, a, b, unitOf, units)(swapped);
      expect(ours.a).toEqual(countCells(gold, mix(a, b)));
      expect(ours.b).toEqual(countCells(gold, mix(b, a)));
    }),
    { seed: 1, numRuns: 200 },
  );
});
