import type { LabeledReport } from '@labelray/core';
import { findings } from '../findings.ts';
import { phenomena } from './phenomena.ts';
import { synthesize } from './synthesize.ts';

/** The corpora of the study `default`, which the card describes. */
export const internalRequest = {
  style: 'internal',
  parts: { train: 1000, dev: 200, test: 500 },
  seed: 20261,
} as const;
export const externalRequest = { style: 'external', parts: { test: 500 }, seed: 20262 } as const;

type Row = readonly (string | number)[];

/** A Markdown table, columns padded to their widest cell; all but the first are right-aligned. */
function table(head: Row, rows: readonly Row[]): string {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(3, ...lines.map((line) => (line[i] ?? '').length)));
  const write = (line: readonly string[]): string =>
    `| ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [first = [], ...rest] = lines;
  return [write(first), `| ${rule.join(' | ')} |`, ...rest.map(write)].join('\n');
}

const of = (reports: readonly LabeledReport[], part: string): LabeledReport[] =>
  reports.filter(({ split }) => split === part);
const patients = (reports: readonly LabeledReport[]): number =>
  new Set(reports.map(({ patientId }) => patientId)).size;

/** Words of a text at the quantiles .05, .5 and .95, and the most. */
function lengths(reports: readonly LabeledReport[]): string {
  const words = reports.map(({ text }) => text.split(/\s+/).length).sort((a, b) => a - b);
  const at = (share: number): number => words[Math.floor(share * (words.length - 1))] ?? 0;
  return [0.05, 0.5, 0.95, 1].map(at).join(' / ');
}

function sizes(parts: readonly (readonly [string, readonly LabeledReport[]])[]): string {
  const rows = parts.map(([name, reports]): Row => {
    const distinct = new Set(reports.map(({ text }) => text)).size;
    return [name, reports.length, patients(reports), lengths(reports), reports.length - distinct];
  });
  return table(
    ['part', 'reports', 'patients', 'words 5 / 50 / 95 % / most', 'repeated texts'],
    rows,
  );
}

function prevalences(
  internal: readonly LabeledReport[],
  external: readonly LabeledReport[],
): string {
  const count = (reports: readonly LabeledReport[], finding: string, value: string): number =>
    reports.filter(({ labels }) => labels[finding] === value).length;
  const rows = findings.map(({ id }): Row => {
    const cells = [internal, external].flatMap((reports) =>
      ['1', '0', '-1', 'nm'].map((value) => count(reports, id, value)),
    );
    return [id, ...cells];
  });
  const heads = ['I 1', 'I 0', 'I -1', 'I nm', 'E 1', 'E 0', 'E -1', 'E nm'];
  return table(['finding', ...heads], rows);
}

function phenomenonCounts(parts: readonly (readonly [string, readonly LabeledReport[]])[]): string {
  const rows = Object.keys(phenomena).map((name): Row => [
    name,
    ...parts.map(([, reports]) =>
      reports.reduce(
        (n, report) =>
          n + Object.values(report.phenomena ?? {}).filter((other) => other === name).length,
        0,
      ),
    ),
  ]);
  return table(['phenomenon (cells)', ...parts.map(([name]) => name)], rows);
}

/** The card of the synthetic chest X-ray corpora, Markdown; its figures are counted, not typed. */
export function corpusCard(): string {
  const internal = synthesize(internalRequest);
  const external = synthesize(externalRequest);
  const test = of(internal, 'test');
  const parts = [
    ['internal train', of(internal, 'train')],
    ['internal dev', of(internal, 'dev')],
    ['internal test', test],
    ['external test', external],
  ] as const;
  return `# Synthetic chest X-ray reports: SYNTHETIC, no patient behind them

Written by \`synthesize\` of this lib from phrase pools and a seed, because real reports may not be shipped. Gold is what
the sentences were written to say, so there is no label noise; a score on these reports says how labelers compare, not
how well they would read a hospital's. This file is written by \`node libs/modality-cxr/src/synthesis/writeCorpusCard.ts\`
for the corpora of the study \`default\` (seeds ${internalRequest.seed} and ${externalRequest.seed}); a test holds it to the code.

- **Internal**: full sentences of a teaching hospital, devices first, \`___\` for removed words.
- **External**: telegrams of a district hospital abroad, under headings, numbered, bulleted or in capitals, with
  abbreviations, \`?\` as a hedge and \`XXXX\` for removed words. Pools, templates and layouts are its own: the two styles
  share 29 % of their words and one in a hundred runs of three words.
- **Rules and generator were written apart**: the rule lexicon came first, from clinical English, and neither was
  written with the other in sight.

## Why it is hard

Each gold cell carries the phenomenon it rests on. About one mention in six describes its finding without the usual
name, some of them in words that training never shows; lists are denied under one "no", with exceptions; "no change in
the effusion" states one; a finding may be named as the reason for the examination and not count; words are misspelt
or removed; patients return with findings that persist. How the gold reads the guideline where it leaves room:

- A finding is labeled from words that name or describe it, never inferred from another: consolidation is not also an
  opacity unless the report says opacity.
- Clear lungs deny Lung Opacity only; normal vessels deny Edema; intact bones deny Fracture; sharp costophrenic angles deny
  Pleural Effusion; clear pleural spaces deny effusion and pneumothorax.
- The cardiomediastinal silhouette speaks of Enlarged Cardiomediastinum, the cardiac silhouette of Cardiomegaly.
- Denied and suspected in one report is uncertain; denied on one side and stated on the other is present; a structure
  that cannot be judged is uncertain; a device that was taken out is absent, unless another one is there.
- No Finding is 1 where nothing is stated or suspected but devices, and nothing else is abnormal.

## Size

${sizes(parts)}

## Findings in the test sets (I internal, E external)

${prevalences(test, external)}

## Phenomena

${phenomenonCounts(parts)}

${Object.entries(phenomena)
  .map(([name, meaning]) => `- \`${name}\`: ${meaning}`)
  .join('\n')}
`;
}
