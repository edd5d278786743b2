import type { Finding, LabeledReport } from '@labelray/core';

type Row = readonly (string | number)[];
type Part = readonly [name: string, reports: readonly LabeledReport[]];
/** Phenomenon → what it is. */
type Phenomena = Readonly<Record<string, string>>;

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

function sizes(parts: readonly Part[]): string {
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
  findings: readonly Finding[],
  internal: readonly LabeledReport[],
  external: readonly LabeledReport[],
): string {
  const count = (reports: readonly LabeledReport[], finding: string, value: string): number =>
    reports.filter(({ labels }) => labels[finding] === value).length;
  const values = [...new Set(findings.flatMap((f) => f.values.map(({ code }) => code)))];
  const rows = findings.map(({ id }): Row => {
    const cells = [internal, external].flatMap((reports) =>
      values.map((value) => count(reports, id, value)),
    );
    return [id, ...cells];
  });
  const heads = ['I', 'E'].flatMap((style) => values.map((value) => `${style} ${value}`));
  return table(['finding', ...heads], rows);
}

function phenomenonCounts(phenomena: Phenomena, parts: readonly Part[]): string {
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

/** What is counted for a card. */
export interface CardFacts {
  readonly findings: readonly Finding[];
  readonly phenomena: Phenomena;
  /** Train, dev and test reports of the internal style. */
  readonly internal: readonly LabeledReport[];
  /** Test reports of the external style. */
  readonly external: readonly LabeledReport[];
}

/** The counted half of a synthetic corpus's card, Markdown: sizes, gold values and phenomena of its parts. */
export function cardTables({ findings, phenomena, internal, external }: CardFacts): string {
  const test = of(internal, 'test');
  const parts: readonly Part[] = [
    ['internal train', of(internal, 'train')],
    ['internal dev', of(internal, 'dev')],
    ['internal test', test],
    ['external test', external],
  ];
  const meanings = Object.entries(phenomena).map(([name, meaning]) => `- \`${name}\`: ${meaning}`);
  return `## Size

${sizes(parts)}

Repeated texts are ready-made normal reports; no text is in two parts.

## Findings in the test sets (I internal, E external)

${prevalences(findings, test, external)}

## Phenomena

${phenomenonCounts(phenomena, parts)}

${meanings.join('\n')}
`;
}
