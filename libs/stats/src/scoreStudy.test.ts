import { describe, expect, test } from '@jest/globals';
import { randomInteger, seededRandom, type Prediction } from '@labelray/core';
import { metricDefinitions } from './metrics/metricDefinitions.ts';
import { scoreStudy } from './scoreStudy.ts';
import {
  breastFinding,
  chestFinding,
  findingOf,
  gradedFinding,
  predictionsOf,
  reportsOf,
  testStudy,
} from './testStudy.ts';

const edema = chestFinding('Edema');
const fracture = chestFinding('Fracture');

/** One finding's gold and prediction, a code a report. */
function score(
  gold: string,
  predicted: string,
  study: Partial<Parameters<typeof testStudy>[0]> = {},
) {
  const reports = reportsOf(gold.split(' ').map((code) => ({ Edema: code })));
  const answers = predicted
    .split(' ')
    .map((code, r) => ({ id: String(r), labels: { Edema: code } }));
  const scores = scoreStudy(
    testStudy({ findings: [edema], reports, systems: { rules: predictionsOf(answers) }, ...study }),
  );
  const [system] = scores.systems;
  if (system === undefined) throw new Error('one system was scored');
  return { scores, system };
}

describe('the averages, on p p p a nm nm predicted p p a a nm u', () => {
  const { system } = score('p p p a nm nm', 'p p a a nm u');
  // F1: present 2·2/(3+2) = .8; absent 2·1/(1+2) = 2/3; not mentioned 2·1/(2+1) = 2/3; uncertain 0/(0+1) = 0.
  const [present, absent, unmentioned] = [0.8, 2 / 3, 2 / 3];
  test('macroPresent leaves out uncertain, which the gold never uses', () => {
    expect(system.metrics.macroPresent).toBeCloseTo((present + absent + unmentioned) / 3, 12);
    expect(system.neverInGold).toEqual({ u: 1 });
  });
  test('macroPaper and macroFixed count it as 0', () => {
    expect(system.metrics.macroPaper).toBeCloseTo((present + absent + unmentioned) / 4, 12);
    expect(system.metrics.macroFixed).toBeCloseTo((present + absent + unmentioned) / 4, 12);
  });
  test('no value has ten reports: macroSupport10 is not estimable, 0 of 3 values', () => {
    expect(system.metrics).toMatchObject({
      macroSupport10: null,
      macroSupport10Cells: 0,
      macroSupport10CellsTotal: 3,
    });
  });
  test('weighted: shares 3/6, 1/6, 2/6; CheXbert: shares of what is mentioned, 3/4 and 1/4', () => {
    expect(system.metrics.weighted).toBeCloseTo(present / 2 + absent / 6 + unmentioned / 3, 12);
    expect(system.metrics.chexbertWeighted).toBeCloseTo((3 * present + absent) / 4, 12);
  });
  test('detection tasks: mention 4 found, 1 extra; negation 1 found, 1 extra; positive 2 found, 1 missed', () => {
    expect(system.metrics.mentionMacro).toBeCloseTo(8 / 9, 12);
    expect(system.metrics.negationMacro).toBeCloseTo(2 / 3, 12);
    expect(system.metrics.positiveMacro).toBeCloseTo(4 / 5, 12);
    expect(system.metrics.positiveMicroRecall).toBeCloseTo(2 / 3, 12);
    expect(system.metrics.uncertainMacro).toBe(0); // one claimed, none in gold
  });
  test('uncertain as present adds the false alarm of the last report: 2 found, 1 extra, 1 missed', () => {
    expect(system.metrics.binaryMacroU1).toBeCloseTo(4 / 6, 12);
    expect(system.metrics.binaryMacroU0).toBeCloseTo(4 / 5, 12);
  });
  test('exact: 4 of 6 cells, and with one finding as many reports; nothing of laterality or presence', () => {
    expect(system.metrics).toMatchObject({ exactCell: 4 / 6, exactReport: 4 / 6 });
    expect(system.metrics).not.toHaveProperty('laterality');
    expect(system.metrics).not.toHaveProperty('presenceMacro');
  });
  test('the confusion matrix: rows p a u nm, columns p a u nm INVALID', () => {
    expect(system.findings[0]?.confusion).toEqual([
      [2, 1, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 1, 1, 0],
    ]);
    expect(system.findings[0]).toMatchObject({ support: 4, rare: true });
  });
  test('every metric has a title and a one-sentence definition', () => {
    const known = new Map(metricDefinitions.map(({ id, definition }) => [id, definition]));
    for (const id of Object.keys(system.metrics)) expect(known.get(id)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what is not estimable is null, never 0 and never NaN', () => {
  test('values in neither gold nor prediction; JSON holds the whole result', () => {
    const { scores, system } = score('p p', 'p p');
    const absent = system.findings[0]?.values.find(({ code }) => code === 'a');
    expect(absent).toMatchObject({ support: 0, predicted: 0, precision: null, recall: null });
    expect(absent?.f1).toMatchObject({ value: null, low: null, high: null });
    expect(system.metrics.kappa).toBeNull(); // both always say present
    expect(JSON.parse(JSON.stringify(scores))).toEqual(scores);
  });
  test('a value absent from a draw is skipped in it, and counted', () => {
    const { system } = score('p a a a', 'p a a a'); // present in one of two patients
    const present = system.findings[0]?.values[0]?.f1;
    expect(present).toMatchObject({ value: 1, low: 1, high: 1 });
    // Two units, two draws: the patient is missing with probability ¼, 50 of 200.
    expect(Math.abs((present?.skipped ?? 0) - 50)).toBeLessThan(25);
  });
});

describe('answers that are no answers', () => {
  const labels = { Edema: 'p' };
  test('missing and unreadable predictions are INVALID, counted and noted', () => {
    const reports = reportsOf([labels, labels, labels, labels]);
    const predictions: Prediction[] = [
      { reportId: '0', status: 'ok', labels },
      { reportId: '1', status: 'invalid', labels: {} },
      { reportId: '2', status: 'truncated', labels },
    ];
    const scores = scoreStudy(
      testStudy({ findings: [edema], reports, systems: { llm: predictions } }),
    );
    const [system] = scores.systems;
    expect(system).toMatchObject({ n: 4, invalid: 2, truncated: 1 });
    expect(system?.findings[0]?.confusion[0]).toEqual([1, 0, 0, 0, 3]);
    expect(system?.metrics.macroPresent).toBeCloseTo(2 / 5, 12); // 1 found of 4, none extra
    expect(scores.notes).toContain('Test set: llm has no prediction for 1 of 4 reports (INVALID)');
  });
  test('reports without gold are left out of the score and noted', () => {
    const reports = [...reportsOf([labels]), { id: 'x', labels: {} }];
    const systems = { rules: predictionsOf(reports) };
    const scores = scoreStudy(testStudy({ findings: [edema], reports, systems }));
    expect(scores.systems[0]).toMatchObject({ n: 1, invalid: 0 });
    expect(scores.notes[0]).toContain('1 of 2 reports have no gold');
  });
  test('a corpus without any gold, and predictions for an unknown corpus, are refused', () => {
    const empty = testStudy({ findings: [edema], reports: [{ id: '1', labels: {} }], systems: {} });
    expect(() => scoreStudy(empty)).toThrow('corpus "test" has no report with gold labels');
    const stray = { system: 'rules', title: 'Rules', corpus: 'nowhere', predictions: [] };
    expect(() => scoreStudy({ ...empty, systems: [stray] })).toThrow('unknown corpus "nowhere"');
  });
});

describe('each finding owns its value set', () => {
  const mass = breastFinding('Mass');
  const grade = gradedFinding('Stenosis', 6);
  const reports = reportsOf([
    { Edema: 'p', Mass: 'r', Stenosis: 'grade 3' },
    { Edema: 'u', Mass: 'l', Stenosis: 'grade 0' },
    { Edema: 'nm', Mass: 'b' },
  ]);
  const said = [
    { Edema: 'p', Mass: 'r', Stenosis: 'grade 3' },
    { Edema: 'p', Mass: 'r', Stenosis: 'grade 1' },
    { Edema: 'nm', Mass: 'x', Stenosis: 'grade 1' },
  ];
  const predictions = predictionsOf(reports.map(({ id }, r) => ({ id, labels: said[r] ?? {} })));
  const { systems } = scoreStudy(
    testStudy({ findings: [edema, mass, grade], reports, systems: { rules: predictions } }),
  );
  const [system] = systems;
  test('detection tasks look only at findings whose values have the roles', () => {
    expect(system?.metrics.mentionMacro).toBe(1); // of Edema alone: two mentions, both found
    expect(system?.metrics.presenceMicro).toBeCloseTo(4 / 5, 12); // of Mass alone: 2 found, 1 missed
    expect(system?.metrics.laterality).toBe(1 / 2); // right called right, left called right
  });
  test('a cell that was not annotated is not scored', () => {
    // 8 annotated cells; wrong: uncertain called present, left called right, both called x, grade 0 called 1.
    expect(system?.metrics.exactCell).toBeCloseTo(4 / 8, 12);
    expect(system?.metrics.exactReport).toBeCloseTo(1 / 3, 12);
    expect(system?.findings[2]?.confusion.flat().reduce((a, b) => a + b, 0)).toBe(2);
  });
});

describe('a declared mapping is a second row', () => {
  const mass = findingOf('Edema', { r: 'present', x: 'unmentioned', o: 'obscure' }, 'x');
  const { system } = score('r r x x', 'r o o x', {
    findings: [mass],
    mappings: [{ from: 'o', to: 'x' }],
  });
  test('the first row stays as it is: F1 of r 2/3, of x 2/3', () => {
    expect(system.metrics.macroPresent).toBeCloseTo(2 / 3, 12);
    expect(system.metrics.macroPaper).toBeCloseTo(4 / 9, 12);
    expect(system.neverInGold).toEqual({ o: 2 });
  });
  test('with o→x: r 2/3, x 2·2/(2+3) = .8', () => {
    expect(system.mapped?.['o→x']?.macroPresent).toBeCloseTo((2 / 3 + 0.8) / 2, 12);
    expect(system.mapped?.['o→x']?.macroPaper).toBeCloseTo((2 / 3 + 0.8) / 2, 12);
  });
});

describe('comparisons', () => {
  const random = seededRandom(4);
  const codes = ['p', 'a', 'u', 'nm'];
  const draw = () => codes[randomInteger(random, 4)] ?? 'nm';
  const reports = reportsOf(
    Array.from({ length: 120 }, (_, r) => ({ Edema: draw(), Fracture: r < 5 ? 'p' : 'nm' })),
  );
  const answer = (error: number) =>
    predictionsOf(
      reports.map(({ id, labels }) => ({
        id,
        labels: {
          Edema: random() < error ? draw() : (labels.Edema ?? ''),
          Fracture: random() < error ? 'nm' : (labels.Fracture ?? ''),
        },
      })),
    );
  const input = testStudy({
    findings: [edema, fracture],
    reports,
    systems: {
      good: [answer(0.1), answer(0.1), answer(0.1)],
      bad: answer(0.6),
      other: answer(0.6),
    },
    families: [
      {
        id: 'main',
        kind: 'confirmatory',
        metric: 'macroPresent',
        pairs: [
          ['good', 'bad'],
          ['other', 'bad'],
        ],
        corpora: ['test'],
        margin: 0.02,
      },
      {
        id: 'findings',
        kind: 'confirmatory',
        metric: 'macroPresent',
        pairs: [['good', 'bad']],
        corpora: ['test'],
        perFinding: true,
      },
      {
        id: 'later',
        kind: 'exploratory',
        metric: 'exactCell',
        pairs: [['good', 'llm']],
        corpora: ['test', 'elsewhere'],
      },
    ],
  });
  const scores = scoreStudy(input);
  const main = scores.comparisons.filter(({ family }) => family === 'main');

  test('a clear difference: smallest P that 199 rounds allow, doubled by Holm; interval above 0', () => {
    const [first] = main;
    expect(first).toMatchObject({
      system: 'good',
      comparator: 'bad',
      p: 1 / 200,
      adjusted: 2 / 200,
      adjustment: 'holm',
    });
    expect(first?.difference.low).toBeGreaterThan(0);
    expect(first?.nonInferiority).toMatchObject({ margin: 0.02, shown: true });
  });
  test('the difference is that of the means over seeds', () => {
    const values = (id: string) =>
      scores.systems
        .filter(({ system }) => system === id)
        .map(({ metrics }) => metrics.macroPresent ?? NaN);
    const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
    expect(main[0]?.difference.value).toBeCloseTo(mean(values('good')) - mean(values('bad')), 12);
  });
  test('two bad systems: not different, and what would have been detected is told', () => {
    const second = main[1];
    expect(second?.p).toBeGreaterThan(0.05);
    expect(second?.detectable).toBeGreaterThan(0.02);
    expect(second?.nonInferiority?.shown).toBe(false);
  });
  test('a rare finding stays out of the confirmatory family: listed as exploratory, not adjusted', () => {
    const findings = scores.comparisons.filter(({ family }) => family === 'findings');
    expect(findings.map(({ finding, kind }) => [finding, kind])).toEqual([
      ['Edema', 'confirmatory'],
      ['Fracture', 'exploratory'],
    ]);
    expect(findings[0]?.adjusted).toBe(findings[0]?.p); // a family of one
    expect(findings[1]?.adjusted).toBeNull();
  });
  test('systems and corpora that are not here are noted, not compared', () => {
    expect(scores.notes).toContain(
      'Test set: good is not compared with llm: no predictions of llm',
    );
    expect(scores.notes).toContain('later: no corpus "elsewhere" here');
  });
  test('spread between seeds stands apart', () => {
    expect(scores.seedSpread).toMatchObject([{ system: 'good', corpus: 'test', seeds: [0, 1, 2] }]);
    expect(scores.seedSpread[0]?.values).toHaveLength(3);
  });
  test('the mean over seeds has an interval of its own', () => {
    const [mean] = scores.seedMeans ?? [];
    const runs = scores.systems.filter(({ system }) => system === 'good');
    const average = (of: (run: (typeof runs)[number]) => number | null | undefined) =>
      runs.reduce((sum, run) => sum + (of(run) ?? NaN), 0) / runs.length;
    expect(mean).toMatchObject({ system: 'good', seeds: [0, 1, 2] });
    const { value, low, high } = mean?.intervals.macroPresent ?? {};
    expect(value).toBeCloseTo(
      average(({ metrics }) => metrics.macroPresent),
      12,
    );
    expect(low).toBeLessThan(value ?? NaN);
    expect(high).toBeGreaterThan(value ?? NaN);
    for (const { finding } of runs[0]?.findings ?? []) {
      const expected = average(
        ({ findings }) => findings.find((one) => one.finding === finding)?.f1.value,
      );
      expect(mean?.findings[finding]?.value).toBeCloseTo(expected, 12);
    }
  });
  test('a point of a sweep has the number and the interval that its system would have', () => {
    const variants = input.systems
      .filter(({ system }) => system === 'good')
      .map((system) => ({ ...system, system: 'good.rank-4', variant: true as const }));
    const points = [
      { value: 2, system: 'good' },
      { value: 4, system: 'good.rank-4', reports: 9 },
      { value: 8, system: 'not there' },
    ];
    const swept = scoreStudy({
      ...input,
      systems: [...input.systems, ...variants],
      sweeps: [
        { id: 'rank', title: 'Rank', vary: 'options.rank', series: [{ title: 'Good', points }] },
      ],
    });
    expect(swept.systems).toEqual(scores.systems); // variants are no systems of the tables
    const [two, four, ...others] = swept.sweeps?.[0]?.series[0]?.points ?? [];
    expect(others).toEqual([]);
    expect(four?.runs).toEqual(two?.runs);
    expect(two?.runs.map(({ score }) => score)).toEqual(
      scores.systems
        .filter(({ system }) => system === 'good')
        .map(({ intervals }) => intervals.macroPresent),
    );
  });
  test('same input, same bytes; another seed, other draws and the same scores', () => {
    expect(JSON.stringify(scoreStudy(input))).toBe(JSON.stringify(scores));
    const other = scoreStudy({ ...input, statistics: { ...input.statistics, seed: 2 } });
    expect(other.systems[0]?.metrics).toEqual(scores.systems[0]?.metrics);
    expect(other.systems[0]?.intervals).not.toEqual(scores.systems[0]?.intervals);
  });
  test('a metric that the corpus cannot have is refused with those it can', () => {
    const family = {
      id: 'f',
      kind: 'exploratory',
      metric: 'laterality',
      pairs: [],
      corpora: ['test'],
    } as const;
    expect(() =>
      scoreStudy({ ...input, statistics: { ...input.statistics, families: [family] } }),
    ).toThrow('family "f": "test" has no metric "laterality"; metrics there: macroPresent');
    const perFinding = { ...family, metric: 'exactCell', perFinding: true };
    expect(() =>
      scoreStudy({ ...input, statistics: { ...input.statistics, families: [perFinding] } }),
    ).toThrow('has no metric "exactCell" finding by finding');
  });
});
