/**
 * How fast the rules are, and how good on Open-i: `npm run bench:rules`. Texts are Open-i's development set where
 * LABELRAY_SHARED names the reference data, else synthetic chest X-ray reports. One core; medians over runs.
 */
import { goldFromAnnotations, readCorpus } from '@labelray/corpus';
import { reader } from '@labelray/corpus/readers/openi';
import { compileRules, type RulesMode } from '@labelray/labelers';
import { modality } from '@labelray/modality-cxr';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { LabeledReport, Report } from '@labelray/core';

const modes: readonly RulesMode[] = ['improved', 'compatible'];
const shared = process.env.LABELRAY_SHARED;
const root = join(import.meta.dirname, '../..');

/** Open-i where it is, else synthetic reports. */
async function findReports(): Promise<{
  readonly source: string;
  readonly reports: readonly (Report | LabeledReport)[];
}> {
  if (shared !== undefined && shared !== '') {
    const path = resolve(root, shared, 'data/openi/ecgen-radiology-dev.tgz');
    return { source: 'Open-i', reports: (await readCorpus(reader.open({ path }))).reports };
  }
  const reports = modality.synthesize?.({ style: 'internal', parts: { test: 3000 }, seed: 1 });
  return { source: 'synthetic', reports: reports ?? [] };
}

/** Median reports per second of labeling all texts, after one run to warm up. */
function speed(mode: RulesMode, texts: readonly string[], runs = 7): number {
  const rules = compileRules(modality, { mode });
  const rates = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    for (const text of texts) rules.label(text);
    return texts.length / ((performance.now() - start) / 1000);
  })
    .slice(1)
    .sort((a, b) => a - b);
  return rates[runs >> 1] ?? NaN;
}

interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

const f1 = ({ tp, fp, fn }: Counts): string => ((2 * tp) / (2 * tp + fp + fn)).toFixed(3);

/** F1 of each finding of the MeSH crosswalk, uncertain read as `policy`; micro over the clean ones. */
function accuracy(
  mode: RulesMode,
  policy: '1' | '0',
  reports: readonly (Report | LabeledReport)[],
): string | undefined {
  const crosswalk = modality.crosswalks?.find(({ scheme }) => scheme === 'mesh');
  if (crosswalk === undefined) return undefined;
  const rules = compileRules(modality, { mode });
  const total: Counts = { tp: 0, fp: 0, fn: 0 };
  const counts = new Map<string, Counts>();
  for (const report of reports) {
    const gold = goldFromAnnotations(report, crosswalk);
    const { labels } = rules.label(report.text);
    for (const [finding, truth] of Object.entries(gold)) {
      const code = labels[finding] === '-1' ? policy : labels[finding];
      const cell = counts.get(finding) ?? { tp: 0, fp: 0, fn: 0 };
      counts.set(finding, cell);
      const kind = truth === '1' ? (code === '1' ? 'tp' : 'fn') : code === '1' ? 'fp' : undefined;
      if (kind === undefined) continue;
      cell[kind]++;
      if (!crosswalk.findings[finding]?.weak) total[kind]++;
    }
  }
  const cells = [...counts].map(([finding, cell]) => {
    const weak = crosswalk.findings[finding]?.weak ? ' (weak)' : '';
    return `${finding}${weak} ${f1(cell)}`;
  });
  return `micro ${f1(total)}: ${cells.join(', ')}`;
}

const { source, reports } = await findReports();
const texts = reports.map(({ text }) => text);
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, node ${process.version}`);
for (const mode of modes) {
  const rate = Math.round(speed(mode, texts));
  console.log(`${rate} reports/s  ${mode}, ${texts.length} ${source} reports, one core`);
}
if (source === 'Open-i') {
  for (const policy of ['1', '0'] as const) {
    for (const mode of modes) {
      console.log(`F1, uncertain as ${policy}, ${mode}: ${accuracy(mode, policy, reports) ?? ''}`);
    }
  }
}
