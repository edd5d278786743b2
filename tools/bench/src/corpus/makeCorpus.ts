import {
  InputError,
  type CorpusCard,
  type Finding,
  type LabeledReport,
  type LeftOut,
  type Report,
} from '@labelray/core';
import { formatCorpusCard, formatReport } from '@labelray/core/formats';
import { splitByPatient } from '@labelray/corpus';
import { stringify } from 'csv-stringify/sync';
import { writeAtomically } from '../files/atomicFile.ts';
import { progressBar } from '../progressBar.ts';
import { loadModality, loadReader } from '../workspace.ts';

/** What `labelray corpus` did. */
export interface CorpusAccount {
  readonly input: string;
  readonly output: string;
  readonly reports: number;
  /** Split → reports, where there are splits. */
  readonly parts: Readonly<Record<string, number>>;
  readonly card: CorpusCard;
}

/** Reads a data set with one of the readers and writes it as corpus JSONL with its card. */
export async function makeCorpus(
  readerName: string,
  {
    modality,
    options,
    input,
    output,
    sections,
    shares,
    seed,
    annotations,
  }: {
    readonly modality: string | undefined;
    readonly options: Readonly<Record<string, unknown>>;
    readonly input: string;
    readonly output: string;
    readonly sections: readonly string[] | undefined;
    readonly shares: Readonly<Record<string, number>> | undefined;
    readonly seed: number;
    readonly annotations: string | undefined;
  },
): Promise<CorpusAccount> {
  if (!output.endsWith('.jsonl')) {
    throw new InputError(`--output "${output}" does not end in .jsonl`, {
      remedy: 'corpora are written as JSONL',
    });
  }
  const reader = await loadReader(readerName);
  const bar = progressBar(`reading ${readerName}`);
  const findings = modality === undefined ? undefined : (await loadModality(modality)).findings;
  const stream = reader.open({
    path: input,
    options,
    progress: bar.update,
    ...(sections && { sections }),
    ...(findings && { findings }),
  });
  const parts: Record<string, number> = {};
  let reports = 0;
  const table = annotations === undefined ? undefined : annotationTable(annotations);
  const source =
    shares === undefined ? stream.reports : split(stream.reports, shares, seed, findings);
  async function* lines() {
    for await (const report of source) {
      reports++;
      if (report.split !== undefined) parts[report.split] = (parts[report.split] ?? 0) + 1;
      table?.add(report);
      yield formatReport(report);
    }
  }
  await writeAtomically(output, lines());
  bar.stop();
  const card = stream.card();
  for (const item of card.leftOut) table?.add(item); // annotated, though without text to label
  await writeAtomically(output.replace(/\.jsonl$/, '.card.json'), [formatCorpusCard(card)]);
  await table?.write();
  return { input, output, reports, parts, card };
}

async function* split(
  reports: AsyncIterable<Report | LabeledReport>,
  shares: Readonly<Record<string, number>>,
  seed: number,
  findings: readonly Finding[] | undefined,
) {
  const options = { seed, ...(findings && { findings }) };
  yield* splitByPatient(await Array.fromAsync(reports), shares, options);
}

/** Collects one scheme's annotations of the reports and writes them as CSV: `report_id`, then a column a label. */
function annotationTable(request: string) {
  const equals = request.indexOf('=');
  const scheme = request.slice(0, equals);
  const file = request.slice(equals + 1);
  if (equals < 1 || file === '') {
    throw new InputError(`--annotations "${request}" is not of the form scheme=file`, {
      remedy: 'write for example --annotations mesh=gold.csv',
    });
  }
  const rows: Record<string, string>[] = [];
  return {
    add: (item: Report | LabeledReport | LeftOut) => {
      const labels = 'annotations' in item ? item.annotations[scheme] : undefined;
      if (labels !== undefined) rows.push({ report_id: item.id, ...labels });
    },
    write: async () => {
      if (rows.length === 0) {
        throw new InputError(`no report has annotations of scheme "${scheme}"`, {
          remedy: 'leave out --annotations, or check the name of the scheme',
        });
      }
      await writeAtomically(file, [stringify(rows, { header: true })]);
    },
  };
}
