import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Scores } from '@labelray/core';
import { Ajv } from 'ajv';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Specification } from './figure.ts';
import { figuresOf, renderReport, tablesOf } from './report.ts';
import { awkwardName } from './testing/awkwardTable.ts';
import { inventedScores } from './testing/inventedScores.ts';
import { inventedSweeps } from './testing/inventedSweeps.ts';
import { viewOf } from './view.ts';

// A busy machine draws slowly; slowness is not a failure.
jest.setTimeout(120_000);

const compute = {
  schema: 'labelray/compute@1',
  machine: { cpu: 'A processor', cores: 2, memoryGiB: 8, node: 'v22.0.0' },
  runs: [
    {
      system: 'system-1',
      corpus: 'corpus-1',
      stage: 'label',
      seconds: 2,
      reports: 500,
      peakMiB: 90,
    },
    ...[10, 20].map((seconds, at) => ({
      ...{ system: `lora.reports-50.seed${at + 1}`, corpus: 'corpus-1', stage: 'fit' as const },
      ...{ seconds, reports: 50, peakMiB: 400 },
    })),
  ],
} as const;

const definitions = {
  macroPresent: { title: 'Macro F1', definition: 'Mean over findings & values <with> gold.' },
};

/** Every kind of table and figure: two corpora with values, one with binary gold. */
const invention = {
  systems: 2,
  findings: 11,
  provenance: ['synthetic', 'synthetic', 'credentialed'],
  binary: [1],
} as const;
const invented = inventedScores(invention);

/** The second system once more, with another seed, and the mean over both. */
const seeded = (scores: Scores): Scores => ({
  ...scores,
  systems: scores.systems.flatMap((score) =>
    score.system === 'system-2' ? [1, 2].map((seed) => ({ ...score, seed })) : [score],
  ),
  seedMeans: [
    {
      ...{ system: 'system-2', corpus: 'corpus-1', seeds: [1, 2], findings: {} },
      intervals: { macroPresent: { value: 0.515, low: 0.505, high: 0.525 } },
    },
  ],
});
const mixed: Scores = { ...seeded(invented), sweeps: inventedSweeps };

const validate = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(
    readFileSync(
      new URL('../../../node_modules/vega-lite/build/vega-lite-schema.json', import.meta.url),
      'utf8',
    ),
  ) as object,
);

/** What Vega-Lite complains of when it compiles a specification. */
const complaints = (spec: Specification): string[] => {
  const said: string[] = [];
  const say = (...args: readonly unknown[]) => {
    said.push(args.join(' '));
    return logger;
  };
  const logger = {
    level: () => logger,
    error: say,
    warn: say,
    info: () => logger,
    debug: () => logger,
  };
  compile(spec as unknown as TopLevelSpec, { logger });
  return said;
};

const rename = (scores: Scores, from: string, to: string): Scores =>
  JSON.parse(JSON.stringify(scores).replaceAll(JSON.stringify(from), JSON.stringify(to))) as Scores;

describe('specifications', () => {
  test.each(figuresOf(viewOf(mixed, { compute })).map(({ id, spec }) => [id, spec] as const))(
    '%s is valid Vega-Lite and compiles without a warning',
    (_, spec) => {
      validate(spec);
      expect(validate.errors ?? []).toEqual([]);
      expect(complaints(spec)).toEqual([]);
    },
  );

  test('there is one of each kind, per corpus and system where it says so', () => {
    const ids = figuresOf(viewOf(mixed, { compute })).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('confusion'))).toHaveLength(2 * 3);
    expect(ids.filter((id) => !id.startsWith('confusion'))).toEqual([
      'main',
      'sweep-reports',
      'sweep-targets',
      'sweep-model',
      'cost',
      'differences',
      'differences-by-finding-corpus-1', // corpus-2 has binary gold and no comparison
      'differences-by-finding-corpus-3',
      'errors-by-phenomenon',
    ]);
  });
});

describe('a report', () => {
  let files: ReadonlyMap<string, string | Uint8Array>;
  beforeAll(async () => {
    files = await renderReport(mixed, { compute, definitions });
  });
  const page = (path: string) => String(files.get(path));

  test('has every table in four formats, every figure in two, and the two pages', () => {
    const view = viewOf(mixed, { compute, definitions });
    expect([...files.keys()].sort()).toEqual(
      [
        'README.md',
        'index.html',
        ...tablesOf(view).flatMap(({ id }) =>
          ['md', 'csv', 'tex', 'html'].map((ending) => `tables/${id}.${ending}`),
        ),
        ...figuresOf(view).flatMap(({ id }) => [`figures/${id}.vl.json`, `figures/${id}.svg`]),
      ].sort(),
    );
  });

  test('says SYNTHETIC in every file', () => {
    for (const [path, content] of files)
      expect([path, String(content)]).toEqual([path, expect.stringContaining('SYNTHETIC')]);
  });

  test('gives the notice of credentialed data wherever such a corpus is shown', () => {
    for (const path of [
      'README.md',
      'tables/main.tex',
      'figures/main.svg',
      'tables/metrics-corpus-3.md',
    ])
      expect(page(path)).toContain('credentialed data');
    expect(page('tables/metrics-corpus-2.md')).not.toContain('credentialed data');
  });

  test('links only to its own files', () => {
    for (const [path, content] of files) {
      if (!/\.(html|md)$/.test(path)) continue;
      const folder = path.startsWith('tables/') ? 'tables/' : '';
      const targets = [...String(content).matchAll(/(?:href|src)="([^"#]+)"|\]\(([^)]+)\)/g)].map(
        ([, html, markdown]) => html ?? markdown ?? '',
      );
      for (const target of targets) {
        const resolved = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect([path, files.has(resolved), target]).toEqual([path, true, target]);
      }
    }
  });

  test('has no script and no reference to elsewhere', () => {
    for (const [path, content] of files)
      if (/\.(html|svg)$/.test(path))
        expect(String(content).replaceAll(/xmlns(:xlink)?="[^"]*"/g, '')).not.toMatch(
          /<script|https?:\/\//,
        );
  });

  test('prints the codes and the definitions of its metrics', () => {
    expect(page('index.html')).toContain('<b>-1</b> uncertain: hedged');
    expect(page('index.html')).toContain('Mean over findings &amp; values &lt;with&gt; gold.');
    expect(page('tables/metrics-corpus-1.md')).toContain('Macro F1 (macroPresent): Mean over');
  });

  test('marks rare findings, and shows both policies where gold is binary', () => {
    // The eleventh finding has 6 positives.
    expect(page('tables/table-2-findings-corpus-1.md')).toContain('_Pleural Other_†');
    expect(page('tables/main.csv')).toContain('binaryMacroU1,');
    expect(page('tables/main.csv')).toContain('binaryMicroU0,');
    expect(page('tables/table-3-values-corpus-2.md')).toContain('Present at U→0');
  });

  test('labels the paper’s interval as what it is', () => {
    expect(page('tables/metrics-corpus-1.md')).toContain(
      "macroPaper, the paper's interval (for comparison only)",
    );
    expect(page('tables/metrics-corpus-1.md')).toContain('about three times too narrow');
  });

  test('a system with several seeds stands with their mean, and below it each', () => {
    const rows = page('tables/main.md').split('\n').slice(0, 12);
    const found = rows.findIndex((row) => row.includes('Rules, compatible, mean of 2 seeds'));
    expect(rows[found]).toContain('.52 [.51, .53]'); // .515 rounds up
    expect(rows[found + 1]).toContain('Rules, compatible, seed 1');
    expect(rows[found + 2]).toContain('Rules, compatible, seed 2');
  });

  test('sets a system beside its comparators, finding by finding', () => {
    const [header = '', first = ''] = page('tables/compared-system-2-corpus-1.csv').split('\n');
    expect(header).toContain('Adjusted P');
    expect(first).toContain('Enlarged Cardiomediastinum');
    expect(page('tables/compared-system-2-corpus-1.md')).toContain('against Majority value');
    expect(files.has('tables/compared-system-2-corpus-2.md')).toBe(false); // nothing compared there
  });

  test('computes rates in Table 4', () => {
    expect(page('tables/table-4-compute.csv')).toContain(
      'Majority value,"Style A (internal, SYNTHETIC)",label,500,2,250,,90',
    ); // 500 / 2 s
  });

  test('comes out the same again, byte for byte', async () => {
    const scores = { ...seeded(inventedScores(invention)), sweeps: inventedSweeps };
    const again = await renderReport(scores, { compute, definitions });
    expect([...again]).toEqual([...files]);
  });
});

test('a finding of an awkward name is text in every file', async () => {
  const scores = rename(inventedScores(), 'Cardiomegaly', awkwardName);
  const files = await renderReport(scores);
  const written = (path: string) => String(files.get(path));
  expect(written('tables/table-2-findings-corpus-1.html')).toContain(
    '&lt;b&gt;&amp;&quot;x&quot;|',
  );
  expect(written('tables/table-2-findings-corpus-1.md')).toContain('&lt;b>&"x"\\|');
  expect(written('tables/table-2-findings-corpus-1.tex')).toContain(
    "\\textless{}b\\textgreater{}\\&''x''\\textbar{}",
  );
  expect(written('tables/table-2-findings-corpus-1.csv')).toContain('"<b>&""x""|"');
  expect(written('figures/main.svg')).toContain('&lt;b&gt;&amp;"x"|');
  for (const [path, content] of files)
    if (/\.(html|svg)$/.test(path)) expect(String(content)).not.toContain('<b>&');
});

test('public data alone carries no banner', async () => {
  const files = await renderReport(inventedScores({ provenance: ['public'] }));
  for (const content of files.values()) expect(String(content)).not.toContain('SYNTHETIC');
});

test('8 systems, 14 findings and 2 corpora', async () => {
  const files = await renderReport(
    inventedScores({ systems: 8, findings: 14, provenance: ['synthetic', 'public'] }),
  );
  // main, differences, errors; by corpus: differences by finding, a confusion figure a system.
  expect([...files.keys()].filter((path) => path.endsWith('.svg'))).toHaveLength(3 + 2 * (1 + 8));
});

test('PNG on demand, beside every SVG', async () => {
  const files = await renderReport(inventedScores({ systems: 1, findings: 2 }), { png: true });
  const named = (ending: string) =>
    [...files.keys()].filter((path) => path.endsWith(ending)).map((path) => path.slice(0, -4));
  expect(named('.png')).toEqual(named('.svg'));
});

test('a study without systems still renders', async () => {
  const files = await renderReport({ ...inventedScores(), systems: [], comparisons: [] });
  expect([...files.keys()]).toContain('tables/table-1-cohort.md');
  expect([...files.keys()].filter((path) => path.startsWith('figures/'))).toEqual([]);
});

test('mapped metrics are rows and columns of their own; stray values are counted', () => {
  const scores = inventedScores({ systems: 1 });
  const [only] = scores.systems;
  if (!only) throw new Error('one system was asked for');
  const view = viewOf({
    ...scores,
    systems: [
      {
        ...only,
        mapped: { 'o→x': { macroPresent: 0.7262 } },
        neverInGold: { o: 1180, b: 6, l: 0 },
      },
    ],
  });
  const [main, ...rest] = tablesOf(view);
  expect(main?.rows[1]?.cells.slice(0, 2)).toEqual([
    { kind: 'text', text: '  with o→x' },
    { kind: 'score', value: 0.7262 },
  ]);
  expect(main?.notes).toContain(
    'Majority value on Style A: cells predicted with a value that the gold of their finding never uses: “o” 1,180, “b” 6.',
  );
  const metrics = rest.find(({ id }) => id === 'metrics-corpus-1');
  expect(metrics?.columns.map(({ title }) => title)).toEqual([
    'Metric',
    'Majority value',
    'Majority value with o→x',
  ]);
});

test('findings with values of their own have tables of their own', () => {
  const scores = inventedScores({ systems: 1, findings: 3 });
  const { findings } = scores.modality;
  const renamed = { '1': 'severe', '0': 'mild', '-1': 'moderate', nm: 'unmentioned' };
  const graded = findings.map((finding, i) => ({
    ...finding,
    values: finding.values.map((value) =>
      i === 1 ? { ...value, word: renamed[value.code as keyof typeof renamed] } : value,
    ),
  }));
  const view = viewOf({ ...scores, modality: { ...scores.modality, findings: graded } });
  const tables = tablesOf(view).filter(({ id }) => id.startsWith('table-3-values'));
  // The first and the third share a value set; the second has its own.
  const [first, second, third] = findings.map(({ name }) => name);
  expect(tables.map(({ title }) => /\((.*?)\)/.exec(title)?.[1])).toEqual([
    `${first ?? ''}, ${third ?? ''}`,
    second,
  ]);
  expect(new Set(tables.map(({ id }) => id)).size).toBe(2);
  const headings = tables.map(({ columns }) => columns.map(({ title }) => title.split(' ')[0]));
  expect(headings).toEqual([
    ['System', 'Present', 'Absent', 'Uncertain', 'Unmentioned'],
    ['System', 'Severe', 'Mild', 'Moderate', 'Unmentioned'],
  ]);
  expect(tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
});

test('seeds are rows of their own, and their spread a table', () => {
  const scores = inventedScores({ systems: 2 });
  const seeded: Scores = {
    ...scores,
    systems: scores.systems.flatMap((system) => [1, 2, 3].map((seed) => ({ ...system, seed }))),
    seedSpread: [
      {
        system: 'system-2',
        corpus: 'corpus-1',
        metric: 'macroPresent',
        seeds: [1, 2, 3],
        values: [0.8, 0.82, 0.81],
        mean: 0.81,
        sd: 0.01,
      },
    ],
  };
  const tables = tablesOf(viewOf(seeded));
  const [main] = tables;
  // One comparison a system, in the row of its first seed.
  expect(main?.rows.map(({ cells }) => [cells[0], cells[2]?.kind])).toEqual([
    [{ kind: 'text', text: 'Majority value, seed 1' }, 'empty'],
    [{ kind: 'text', text: 'Majority value, seed 2' }, 'empty'],
    [{ kind: 'text', text: 'Majority value, seed 3' }, 'empty'],
    [{ kind: 'text', text: 'Rules, compatible, seed 1' }, 'text'],
    [{ kind: 'text', text: 'Rules, compatible, seed 2' }, 'empty'],
    [{ kind: 'text', text: 'Rules, compatible, seed 3' }, 'empty'],
  ]);
  expect(tables.find(({ id }) => id === 'seeds')?.rows[0]?.cells).toContainEqual({
    kind: 'quantity',
    value: 0.01,
    decimals: 3,
  });
});
