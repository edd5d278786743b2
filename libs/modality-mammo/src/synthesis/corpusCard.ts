import type { LabeledReport } from '@labelray/core';
import { findings } from '../findings.ts';
import { phenomena } from './phenomena.ts';
import { synthesize } from './synthesize.ts';

/** The corpora of the study `default`, which the card describes: the paper's sizes. */
export const internalRequest = {
  style: 'internal',
  parts: { train: 500, dev: 100, test: 549 },
  seed: 20264,
} as const;
export const externalRequest = { style: 'external', parts: { test: 326 }, seed: 20265 } as const;

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
  const values = ['r', 'l', 'b', 'o', 'x'];
  const rows = findings.map(({ id }): Row => {
    const cells = [internal, external].flatMap((reports) =>
      values.map((value) => count(reports, id, value)),
    );
    return [id, ...cells];
  });
  const heads = ['I', 'E'].flatMap((style) => values.map((value) => `${style} ${value}`));
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

/** The card of the synthetic mammography corpora, Markdown; its figures are counted, not typed. */
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
  return `# Synthetic mammography reports: SYNTHETIC, no patient behind them

Written by \`synthesize\` of this lib from phrase pools and a seed, because real reports may not be shipped. Gold is what
the sentences were written to say, so there is no label noise; a score on these reports says how labelers compare, not
how well they would read a hospital's. This file is written by \`node libs/modality-mammo/src/synthesis/writeCorpusCard.ts\`
for the corpora of the study \`default\` (seeds ${internalRequest.seed} and ${externalRequest.seed}); a test holds it to the code.

- **Internal**: full sentences of one hospital, a third of the reports under RIGHT BREAST and LEFT BREAST, \`___\` for
  removed words. The labeled text is the findings section.
- **External**: telegrams in the layout of CDD-CESM, mostly a block a breast, places before the finding ("Rt UOQ mass"), ACR
  and BIRADS, \`XXXX\` for removed words. The labeled text is the blocks and the OPINION, which repeats about half of the
  findings, often in other words. Pools, templates and layouts are its own.
- **Rules and generator were written apart**: the rule lexicon came first, and neither was written with the other in sight.

## Why it is hard

Each gold cell carries the phenomenon it rests on. A side stands in the heading, in the sentence, in an abbreviation, with a
quadrant, once for several findings, or follows from the sentence before (the contralateral breast, nearby); both sides are
one word, two statements or "likewise on the other side"; a finding is stated on one side and denied on the other in the same
breath; about ten cells in a part leave the side open. Findings are described without their usual name, denied in lists with
exceptions, resolved, removed, named as the reason for the examination, in comparisons, and in standing sentences on dense
tissue. How the gold reads the guideline where it leaves room:

- A hedged finding is there; what cannot be excluded or may be hidden is not stated.
- A finding is labeled from words that name or describe it, never inferred: a scar is no distortion, edema is neither skin nor
  trabecular thickening, breasts of different size are no asymmetry, a nodular pattern is no nodule.
- "No suspicious calcifications" does not deny the benign ones beside them.
- Axillary nodes of normal size or with a fatty hilum are no enlargement; a node within the breast is the other finding.
- Stated with a side and once more without: the stated side.
- Under the heading of a breast everything is of that breast, the axilla too, unless the sentence says otherwise.

## Size

${sizes(parts)}

Repeated texts are ready-made normal reports; no text is in two parts.

## Findings in the test sets (I internal, E external)

${prevalences(test, external)}

## Phenomena

${phenomenonCounts(parts)}

${Object.entries(phenomena)
  .map(([name, meaning]) => `- \`${name}\`: ${meaning}`)
  .join('\n')}
`;
}
