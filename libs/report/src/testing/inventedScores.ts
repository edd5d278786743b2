import {
  type ComparisonScore,
  type Estimate,
  type Finding,
  type FindingScore,
  type PhenomenonGroup,
  type PhenomenonGroupScore,
  type Provenance,
  type Random,
  type Scores,
  type SystemScore,
  seededRandom,
} from '@labelray/core';

export interface Invention {
  readonly systems?: number;
  readonly findings?: number;
  readonly provenance?: readonly Provenance[];
  /** Corpora whose gold is binary, by position. */
  readonly binary?: readonly number[];
  readonly seed?: number;
}

const values = [
  { code: '1', word: 'present', meaning: 'stated as present', role: 'present' },
  { code: '0', word: 'absent', meaning: 'stated as absent', role: 'absent' },
  { code: '-1', word: 'uncertain', meaning: 'hedged', role: 'uncertain' },
  { code: 'nm', word: 'unmentioned', meaning: 'not mentioned', role: 'unmentioned' },
] as const;

const names = [
  'Enlarged Cardiomediastinum',
  'Cardiomegaly',
  'Lung Lesion',
  'Lung Opacity',
  'Edema',
  'Consolidation',
  'Pneumonia',
  'Atelectasis',
  'Pneumothorax',
  'Pleural Effusion',
  'Pleural Other',
  'Fracture',
  'Support Devices',
] as const;

const systemTitles = [
  'Majority value',
  'Rules, compatible',
  'Rules, improved',
  'CheXbert',
  'LLaMA 7B zero-shot',
  'LLaMA 7B few-shot',
  'LLaMA 7B LoRA',
  'LLaMA 65B LoRA',
] as const;

const findingsOf = (n: number): Finding[] =>
  Array.from({ length: n }, (_, at) => {
    const name = names[at] ?? `Finding ${at + 1}`;
    return {
      id: name,
      name,
      abbreviation: name.replace(/[^A-Z0-9]/g, ''),
      definition: `What is called ${name}.`,
      values,
      unmentioned: 'nm',
      scored: true,
    };
  });

const around = (value: number, width: number): Estimate => ({
  value,
  low: Math.max(0, value - width),
  high: Math.min(1, value + width),
  method: 'bca',
});

const groupOf = (
  group: PhenomenonGroup,
  phenomenon: string,
  { cells, errors }: { readonly cells: number; readonly errors: number },
): PhenomenonGroupScore => {
  const { value, low, high } = around(errors / cells, 0.06);
  return { group, phenomena: [phenomenon], cells, errors, rate: { value, low, high } };
};

const ratio = (part: number, of: number) => (of === 0 ? null : part / of);

/** F1 of class c from a confusion matrix: 2tp / (row sum + column sum). */
const f1Of = (confusion: readonly (readonly number[])[], c: number): number | null => {
  const row = (confusion[c] ?? []).reduce((sum, n) => sum + n, 0);
  const column = confusion.reduce((sum, cells) => sum + (cells[c] ?? 0), 0);
  return ratio(2 * (confusion[c]?.[c] ?? 0), row + column);
};

const inventFinding = (
  { id }: Finding,
  {
    n,
    skill,
    random,
    binary,
    at,
  }: { n: number; skill: number; random: Random; binary: boolean; at: number },
): FindingScore => {
  // The eleventh finding is rare; the others have 40 positives and more.
  const present = at === 10 ? 6 : 40 + 3 * at;
  const gold = binary ? [present, n - present] : [present, 90, 20, n - present - 110];
  const confusion = gold.map((support, row) => {
    const right = Math.round(support * (skill - 0.1 * random()));
    const invalid = Math.min(support - right, row === 0 ? 1 : 0);
    const wrong = support - right - invalid;
    const cells = [0, 0, 0, 0, invalid];
    cells[row] = right;
    cells[(row + 1) % 4] = (cells[(row + 1) % 4] ?? 0) + wrong;
    return cells;
  });
  const scored = gold.map((support, c) => ({
    code: values[c]?.code ?? '',
    support,
    predicted: confusion.reduce((sum, cells) => sum + (cells[c] ?? 0), 0),
    precision: ratio(
      confusion[c]?.[c] ?? 0,
      confusion.reduce((sum, cells) => sum + (cells[c] ?? 0), 0),
    ),
    recall: ratio(confusion[c]?.[c] ?? 0, support),
    f1: around(f1Of(confusion, c) ?? 0, 0.6 / Math.sqrt(support)),
  }));
  const mean = scored.reduce((sum, { f1 }) => sum + (f1.value ?? 0), 0) / scored.length;
  const first = scored[0];
  return {
    finding: id,
    confusion,
    f1: binary && first ? first.f1 : around(mean, 0.4 / Math.sqrt(present)),
    precision: first?.precision ?? null,
    recall: first?.recall ?? null,
    support: binary ? present : present + 110,
    kappa: binary ? null : mean - 0.05,
    values: binary && first ? ['U→1', 'U→0'].map((code) => ({ ...first, code })) : scored,
    rare: present < 10,
  };
};

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** A finished study that never was: confusion matrices by a seeded generator, and everything else from them. */
export const inventedScores = ({
  systems = 3,
  findings = 4,
  provenance = ['synthetic'],
  binary = [],
  seed = 1,
}: Invention = {}): Scores => {
  const random = seededRandom(seed);
  const modality = { id: 'cxr', title: 'Chest X-ray', findings: findingsOf(findings) };
  const n = 500;
  const corpora = provenance.map((kind, at) => ({
    id: `corpus-${at + 1}`,
    title: ['Style A', 'Style B', 'Style C'][at] ?? `Style ${at + 1}`,
    role: at === 0 ? ('internal' as const) : ('external' as const),
    provenance: kind,
    gold: binary.includes(at) ? ('binary' as const) : ('values' as const),
    sections: ['findings'],
    unit: at === 0 ? ('patient' as const) : ('report' as const),
    units: at === 0 ? 450 : n,
    read: 3184,
    leftOut: { 'without findings': 104 },
    parts: [
      {
        part: 'test',
        reports: n,
        patients: at === 0 ? 450 : null,
        age: at === 0 ? { median: 61, q1: 48, q3: 72.5, known: 498 } : null,
        sex: at === 0 ? { female: 260, male: 238, unknown: 2 } : null,
        dates: null,
        words: { median: 43, q1: 31, q3: 60, known: n },
        prevalence: Object.fromEntries(
          modality.findings.map(({ id }, index) => [
            id,
            { '1': index === 10 ? 6 : 40 + 3 * index, '0': 90, '-1': 20, nm: 350 - 3 * index },
          ]),
        ),
        duplicateTexts: 7,
      },
    ],
  }));
  const scored = corpora.flatMap((corpus, c) =>
    Array.from({ length: systems }, (_, s): SystemScore => {
      const isBinary = corpus.gold === 'binary';
      const skill = 0.6 + (0.36 * s) / Math.max(1, systems - 1) - 0.04 * c;
      const list = modality.findings.map((finding, at) =>
        inventFinding(finding, { n, skill, random, binary: isBinary, at }),
      );
      const average = mean(list.map(({ f1 }) => f1.value ?? 0));
      const metrics = isBinary
        ? {
            binaryMacroU1: average,
            binaryMicroU1: average + 0.01,
            binaryMacroU0: average - 0.02,
            binaryMicroU0: average - 0.01,
          }
        : {
            macroPresent: average,
            macroPaper: average - 0.03,
            macroSupport10Cells: 40,
            exactCell: average + 0.02,
          };
      return {
        system: `system-${s + 1}`,
        title: systemTitles[s] ?? `System ${s + 1}`,
        corpus: corpus.id,
        n,
        invalid: s,
        truncated: 0,
        metrics,
        intervals: Object.fromEntries(
          Object.entries(metrics)
            .filter(([, value]) => value <= 1)
            .map(([id, value]) => [id, around(value, 0.02)]),
        ),
        neverInGold: {},
        paperInterval: isBinary
          ? null
          : { mean: average, low: average - 0.007, high: average + 0.007 },
        findings: list,
        phenomena: {
          negation: { cells: 200, errors: 20 - s },
          hedging: { cells: 80, errors: 40 - 4 * s },
          'long tail': { cells: 120, errors: 70 - 6 * s },
        },
        phenomenonGroups: [
          groupOf('negation-scope', 'negation', { cells: 200, errors: 20 - s }),
          groupOf('hedge', 'hedging', { cells: 80, errors: 40 - 4 * s }),
          groupOf('other', 'long tail', { cells: 120, errors: 70 - 6 * s }),
        ],
      };
    }),
  );
  const compare = (corpus: string, s: number, finding?: Finding): ComparisonScore => ({
    family: finding ? 'by finding' : 'primary',
    kind: finding ? 'exploratory' : 'confirmatory',
    corpus,
    metric: 'macroPresent',
    system: `system-${s + 1}`,
    comparator: 'system-1',
    ...(finding ? { finding: finding.id } : {}),
    difference: {
      value: 0.05 * s - 0.02,
      low: 0.05 * s - 0.05,
      high: 0.05 * s + 0.01,
      method: 'bca',
    },
    p: s > 1 ? 0.0001 : 0.0421,
    adjusted: s > 1 ? 0.0004 : 0.0842,
    adjustment: finding ? 'benjamini-hochberg' : 'holm',
    detectable: 0.04,
  });
  const comparisons = corpora
    .filter(({ gold }) => gold === 'values')
    .flatMap(({ id }) =>
      Array.from({ length: Math.max(0, systems - 1) }, (_, s) => s + 1).flatMap((s) => [
        compare(id, s),
        ...modality.findings.map((finding) => compare(id, s, finding)),
      ]),
    );
  return {
    schema: 'labelray/scores@1',
    study: {
      name: 'default',
      title: 'Labelers of chest X-ray reports',
      synthetic: provenance.includes('synthetic'),
    },
    modality,
    statistics: {
      primary: 'macroPresent',
      draws: 10_000,
      permutations: 10_000,
      level: 0.95,
      seed: 20,
      families: [],
    },
    corpora,
    leakage: [],
    systems: scored,
    comparisons,
    seedSpread: [],
    notes: [],
  };
};
