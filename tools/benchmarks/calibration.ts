/**
 * Whether intervals hold what they promise: `npx nx run stats:calibration` simulates test sets whose truth is known and
 * writes docs/calibration.md and docs/calibration.json. Same seed, same tables; about five minutes on one core.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calibrate, type Calibration, type Rate } from '@labelray/stats/calibration';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const rate = ({ share, error }: Rate) => `${percent(share)} ± ${(100 * error).toFixed(1)}`;

/** A Markdown table with columns of even width. */
function table(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, c) => cell.padEnd(widths[c] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join(
    '\n',
  );
}

/** The page that docs/calibration.md shows. */
function page({ sizes, trueScore, coverage, typeOne }: Calibration): string {
  const { reports, patients, intervalSets, draws, nullSets, rounds, seed } = sizes;
  const intervals = [
    ['BCa, patients drawn', coverage.patient],
    ['BCa, reports drawn', coverage.report],
    ['mean ± t·sd/√10 of ten resamples', coverage.paper],
  ] as const;
  const tests = [
    ['permutation, patients swapped', typeOne.patient],
    ['permutation, reports swapped', typeOne.report],
  ] as const;
  return `# Calibration of intervals and tests

Simulated test sets of ${reports.toLocaleString('en')} reports of ${patients} patients, the shape of MIMIC-CXR's: 13 findings, four values,
reports of a patient alike in what they say and in how they are misread. The true macroPresent is known exactly
(${trueScore.toFixed(4)}). Written by \`npx nx run stats:calibration\` (seed ${seed}); the model is
\`libs/stats/src/calibration\`, the numbers are in [calibration.json](calibration.json).

How often a 95 % interval holds the truth: ${intervalSets} test sets, ${draws} draws each, ± standard error of the simulation.

${table([
  ['interval', 'coverage', 'mean width'],
  ...intervals.map(([name, value]) => [name, rate(value), value.width.toFixed(4)]),
])}

How often two equally good systems are called different at P ≤ .05: ${nullSets} test sets, ${rounds} rounds each.

${table([['test', 'rejected'], ...tests.map(([name, value]) => [name, rate(value)])])}

Reports of one patient resemble each other. Drawn or swapped one by one they pass for more evidence than they are:
intervals come out too narrow and differences too sure. The ten-resample interval describes the mean of ten resamples,
not the score.
`;
}

let last = 0;
const calibration = calibrate(
  { intervalSets: 600, draws: 999, nullSets: 2500, rounds: 199, seed: 1 },
  (done, total) => {
    const tenth = Math.floor((10 * done) / total);
    if (tenth > last) console.log(`${10 * tenth} % of ${total} test sets`);
    last = tenth;
  },
);
const docs = join(import.meta.dirname, '../../docs');
await writeFile(join(docs, 'calibration.json'), `${JSON.stringify(calibration, null, 2)}\n`);
await writeFile(join(docs, 'calibration.md'), page(calibration));
console.log(page(calibration));
