import type { Finding, Value } from '@labelray/core';

/** Share of each value in the gold, and of each predicted value given the gold one. */
export interface FindingShares {
  readonly gold: readonly number[]; // (values)
  /** For ordinary patients and for hard ones. */
  readonly predicted: readonly (readonly (readonly number[])[])[]; // (2)(gold values)(predicted values)
}

/** What the simulated test sets are drawn from. */
export interface Population {
  readonly findings: readonly Finding[];
  readonly shares: readonly FindingShares[];
  /** Patients whose reports every system reads worse. */
  readonly hardShare: number;
  /** Chance that a report repeats its patient's value, and its patient's answer to that value. */
  readonly repeatGold: number;
  readonly repeatAnswer: number;
  /** What the systems' macroPresent would be on endless reports. */
  readonly trueScore: number;
}

const values: readonly Value[] = [
  { code: '1', word: 'present', meaning: 'stated as present', role: 'present' },
  { code: '0', word: 'absent', meaning: 'stated as absent', role: 'absent' },
  { code: '-1', word: 'uncertain', meaning: 'stated as uncertain', role: 'uncertain' },
  { code: 'nm', word: 'none', meaning: 'not mentioned', role: 'unmentioned' },
];

/** Right with probability 1 − error; errors fall on the other values alike. */
const answers = (error: number) =>
  values.map((_, g) => values.map((__, p) => (g === p ? 1 - error : error / (values.length - 1))));

const hardShare = 0.25;

/** F1 of each value on endless reports, averaged: 2 P(gold = p = c) / (P(gold = c) + P(p = c)). */
function trueF1({ gold, predicted }: FindingShares): number {
  const joint = (g: number, p: number) =>
    (gold[g] ?? 0) *
    ((1 - hardShare) * (predicted[0]?.[g]?.[p] ?? 0) + hardShare * (predicted[1]?.[g]?.[p] ?? 0));
  const f1s = gold.map((share, c) => {
    const claimed = gold.reduce((sum, _, g) => sum + joint(g, c), 0);
    return (2 * joint(c, c)) / (share + claimed);
  });
  return f1s.reduce((sum, x) => sum + x, 0) / f1s.length;
}

/**
 * Thirteen chest findings from common to rare, with 4–10 % errors in ordinary patients' reports and half as many
 * again in hard ones'. Repeating a patient's value leaves all shares as they are, so the true score is known exactly.
 */
export function chestPopulation(): Population {
  const count = 13;
  const shares = Array.from({ length: count }, (_, f): FindingShares => {
    const present = 0.3 - (0.26 * f) / (count - 1);
    const error = 0.04 + (0.06 * f) / (count - 1);
    const [absent, uncertain] = [0.15, 0.02 + 0.04 * present];
    return {
      gold: [present, absent, uncertain, 1 - present - absent - uncertain],
      predicted: [answers(error), answers(1.5 * error)],
    };
  });
  return {
    findings: shares.map((_, f) => ({
      id: `finding ${f}`,
      name: `finding ${f}`,
      abbreviation: `F${f}`,
      definition: '',
      values,
      unmentioned: 'nm',
      scored: true,
    })),
    shares,
    hardShare,
    repeatGold: 0.3,
    repeatAnswer: 0.2,
    trueScore: shares.reduce((sum, share) => sum + trueF1(share), 0) / count,
  };
}
