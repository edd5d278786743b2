/**
 * How long scoring takes: `npm run bench:stats`. Labels are drawn at random with the shape of a chest X-ray study;
 * every figure is a median over runs, single-threaded.
 */
import { cpus } from 'node:os';
import { pick, seededRandom, type Finding, type Prediction, type Random } from '@labelray/core';
import { scoreStudy, type GradedReport, type StudyInput } from '@labelray/stats';

const values = [
  { code: '1', word: 'present', meaning: 'stated as present', role: 'present' },
  { code: '0', word: 'absent', meaning: 'stated as absent', role: 'absent' },
  { code: '-1', word: 'uncertain', meaning: 'stated as uncertain', role: 'uncertain' },
  { code: 'nm', word: 'none', meaning: 'not mentioned', role: 'unmentioned' },
] as const;

/** A value with the usual shares: mostly not mentioned, often denied, sometimes present. */
function drawValue(random: Random): string {
  const u = random();
  return u < 0.6 ? 'nm' : u < 0.8 ? '0' : u < 0.96 ? '1' : '-1';
}

/** A study of so many findings, systems that err in a tenth of the cells, and reports of patients with two each. */
function makeStudy({
  findings: findingCount,
  systems: systemCount,
  corpora: corpusCount,
  reports: reportCount,
  permutations,
  pairs,
}: {
  readonly findings: number;
  readonly systems: number;
  readonly corpora: number;
  readonly reports: number;
  readonly permutations: number;
  readonly pairs: readonly (readonly [string, string])[];
}): StudyInput {
  const findings = Array.from({ length: findingCount }, (_, f): Finding => {
    const id = `finding ${f}`;
    return {
      id,
      name: id,
      abbreviation: id,
      definition: '',
      values,
      unmentioned: 'nm',
      scored: true,
    };
  });
  const codes = values.map(({ code }) => code);
  const corpora = Array.from({ length: corpusCount }, (_, c) => `corpus ${c}`);
  const gold = new Map(
    corpora.map((corpus): [string, GradedReport[]] => {
      const random = seededRandom(1, 'gold', corpus);
      return [
        corpus,
        Array.from({ length: reportCount }, (_, r) => ({
          id: String(r),
          patientId: String(r >> 1),
          labels: Object.fromEntries(findings.map(({ id }) => [id, drawValue(random)])),
        })),
      ];
    }),
  );
  const predict = (reports: readonly GradedReport[], random: Random): Prediction[] =>
    reports.map(({ id, labels }) => ({
      reportId: id,
      status: 'ok',
      labels: Object.fromEntries(
        Object.entries(labels).map(([f, code]) => [f, random() < 0.1 ? pick(codes, random) : code]),
      ),
    }));
  return {
    study: { name: 'speed', title: 'Speed', synthetic: true },
    modality: { id: 'cxr', title: 'Chest X-ray', findings },
    statistics: {
      primary: 'macroPresent',
      draws: 10_000,
      permutations,
      level: 0.95,
      seed: 1,
      families: [
        { id: 'primary', kind: 'confirmatory', metric: 'macroPresent', pairs, corpora },
        {
          id: 'findings',
          kind: 'exploratory',
          metric: 'macroPresent',
          pairs,
          corpora,
          perFinding: true,
        },
      ],
    },
    corpora: corpora.map((id) => ({
      corpus: {
        id,
        title: id,
        role: 'internal',
        provenance: 'synthetic',
        gold: 'values',
        sections: [],
        read: reportCount,
        leftOut: {},
        parts: [],
      },
      reports: gold.get(id) ?? [],
    })),
    leakage: [],
    systems: corpora.flatMap((corpus) =>
      Array.from({ length: systemCount }, (_, s) => ({
        system: `system ${s}`,
        title: `System ${s}`,
        corpus,
        predictions: predict(gold.get(corpus) ?? [], seededRandom(1, 'system', corpus, String(s))),
      })),
    ),
    notes: [],
  };
}

/** Median of the seconds of several runs. */
function medianSeconds(run: () => unknown, runs: number): number {
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return seconds[runs >> 1] ?? NaN;
}

const pairs = [
  ['system 0', 'system 1'],
  ['system 0', 'system 2'],
  ['system 0', 'system 3'],
] as const;
const cases = [
  {
    title: 'intervals: 14 findings × 6 systems × 10,000 patient draws, 2,000 reports',
    input: makeStudy({
      findings: 14,
      systems: 6,
      corpora: 1,
      reports: 2000,
      permutations: 0,
      pairs: [],
    }),
  },
  {
    title:
      'study: 13 findings × 4 systems × 2 corpora × 500 reports, 10,000 draws and permutations',
    input: makeStudy({
      findings: 13,
      systems: 4,
      corpora: 2,
      reports: 500,
      permutations: 10_000,
      pairs,
    }),
  },
];
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, node ${process.version}`);
for (const { title, input } of cases) {
  console.log(`${medianSeconds(() => scoreStudy(input), 5).toFixed(2)} s  ${title}`);
}
