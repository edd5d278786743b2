import { fileSource } from '@labelray/corpus/files';
import {
  InputError,
  type CorpusCard,
  type LabeledReport,
  type Leak,
  type Report,
  type StudyCorpus,
} from '@labelray/core';
import { formatCorpusCard, formatReport, parseCorpus, prettyJson } from '@labelray/core/formats';
import { auditLeakage, goldFromAnnotations, splitByPatient } from '@labelray/corpus';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { progressBar } from '../progressBar.ts';
import { loadReader } from '../workspace.ts';
import { missingCorpus } from './missingCorpora.ts';
import { corpusPath, type Missing, type StudyRun } from './studyRun.ts';

/** What the corpora stage found; `corpora/index.json`. */
export interface CorporaIndex {
  readonly present: readonly string[];
  readonly missing: readonly Missing[];
  readonly leakage: readonly Leak[];
}

interface ReadCorpus {
  readonly card: CorpusCard;
  readonly reports: readonly LabeledReport[];
}

/**
 * Reads or makes every corpus of the study and writes it as JSONL with its card, then audits what training and test
 * parts share.
 *
 * @throws InputError when no corpus is there, or patients are shared and the study does not allow it.
 */
export async function corporaStage(run: StudyRun): Promise<void> {
  const folder = join(run.output, 'corpora');
  const corpora: { declared: StudyCorpus; reports: readonly LabeledReport[] }[] = [];
  const missing: Missing[] = [];
  for (const declared of run.study.corpora) {
    const lacking = missingCorpus(run, declared);
    if (lacking !== undefined) {
      missing.push(lacking);
      run.say(`missing ${lacking.what}: ${lacking.obtain}`);
      continue;
    }
    const { card, reports } = await readCorpus(run, declared);
    await writeAtomically(join(folder, `${declared.id}.jsonl`), reports.map(formatReport));
    await writeAtomically(join(folder, `${declared.id}.card.json`), [formatCorpusCard(card)]);
    for (const warning of card.warnings) run.say(`${declared.id}: ${warning}`);
    run.say(
      `corpus ${declared.id}: ${card.read} read, ${reports.length} reports, ${card.leftOut.length} left out`,
    );
    corpora.push({ declared, reports });
  }
  if (corpora.length === 0) {
    throw new InputError(
      `nothing to run: every corpus of study "${run.study.name}" is missing\n` +
        missing.map(({ what, obtain }) => `  ${what}: ${obtain}`).join('\n'),
    );
  }
  const leakage = audit(corpora);
  for (const leak of leakage) {
    run.say(`leakage: ${leak.count} of kind ${leak.kind} between ${leak.between.join(' and ')}`);
  }
  await writeAtomically(join(folder, 'audit.json'), [prettyJson(leakage)]);
  refuseSharedPatients(run, leakage);
  const index: CorporaIndex = { present: corpora.map((c) => c.declared.id), missing, leakage };
  await writeAtomically(join(folder, 'index.json'), [prettyJson(index)]);
}

/** The reports of a corpus as the corpora stage wrote them. */
export async function readStoredCorpus(run: StudyRun, id: string): Promise<LabeledReport[]> {
  const reports: LabeledReport[] = [];
  for await (const report of parseCorpus(fileSource(join(run.output, 'corpora', `${id}.jsonl`)))) {
    reports.push(withLabels(report));
  }
  return reports;
}

/** The part of a corpus that is scored: its test split, or all of it where it has none. */
export function testPart(reports: readonly LabeledReport[]): readonly LabeledReport[] {
  return reports.some((r) => r.split !== undefined)
    ? reports.filter((r) => r.split === 'test')
    : reports;
}

async function readCorpus(run: StudyRun, declared: StudyCorpus): Promise<ReadCorpus> {
  const { card, reports } = await readSource(run, declared);
  const { study, modality } = run;
  const crosswalk = modality.crosswalks?.find(({ scheme }) => scheme === declared.gold);
  if (declared.gold !== undefined && crosswalk === undefined) {
    throw new InputError(`corpus "${declared.id}" asks for gold of scheme "${declared.gold}"`, {
      remedy: `modality "${modality.id}" has crosswalks: ${(modality.crosswalks ?? []).map((c) => c.scheme).join(', ')}`,
    });
  }
  const labeled = reports.map((report) =>
    crosswalk === undefined
      ? withLabels(report)
      : { ...withLabels(report), labels: goldFromAnnotations(withLabels(report), crosswalk) },
  );
  const split =
    declared.split === undefined
      ? labeled
      : splitByPatient(labeled, declared.split, {
          seed: study.statistics.seed,
          findings: modality.findings,
        });
  return {
    card: {
      ...card,
      id: declared.id,
      title: declared.title,
      role: declared.role,
      provenance: declared.provenance,
      gold: crosswalk === undefined ? (card.gold ?? 'values') : 'binary',
    },
    reports: split,
  };
}

/** A report that was not annotated has no labels, and is labeled but not scored. */
function withLabels(report: Report | LabeledReport): LabeledReport {
  return 'labels' in report ? report : { ...report, labels: {} };
}

async function readSource(
  run: StudyRun,
  declared: StudyCorpus,
): Promise<{ card: CorpusCard; reports: readonly (Report | LabeledReport)[] }> {
  const { source } = declared;
  const path = corpusPath(run, declared);
  if (source.kind === 'synthetic' || path === undefined) {
    if (source.kind !== 'synthetic' || run.modality.synthesize === undefined) {
      throw new InputError(`modality "${run.modality.id}" has no synthesizer`, {
        remedy: `give corpus "${declared.id}" another source`,
      });
    }
    const reports = run.modality.synthesize(source);
    return { card: plainCard(declared, reports.length), reports };
  }
  const progress = progressBar(`reading ${declared.id}`);
  try {
    if (source.kind === 'jsonl') {
      const reports = await Array.fromAsync(parseCorpus(fileSource(path)));
      return { card: plainCard(declared, reports.length), reports };
    }
    const reader = await loadReader(source.reader);
    const stream = reader.open({
      path,
      ...(declared.sections && { sections: declared.sections }),
      ...(source.options && { options: source.options }),
      progress: progress.update,
      findings: run.modality.findings,
    });
    const reports = await Array.fromAsync(stream.reports);
    return { card: stream.card(), reports };
  } finally {
    progress.stop();
  }
}

function plainCard(declared: StudyCorpus, read: number): CorpusCard {
  const { id, title, role, provenance } = declared;
  const sections = declared.sections ?? ['findings'];
  return { id, title, role, provenance, sections, read, leftOut: [], warnings: [] };
}

/** Training parts first: leakage is counted in the reports of the second part. */
const parts = ['train', 'dev', 'test', 'all'];

/** Leakage between the parts of all corpora; two views of one source are meant to share their reports. */
function audit(
  corpora: readonly { declared: StudyCorpus; reports: readonly LabeledReport[] }[],
): Leak[] {
  const sourceOf = new Map<string, string>();
  const audited = corpora.flatMap(({ declared, reports }) => {
    const splits = parts.filter((part) => reports.some((r) => (r.split ?? 'all') === part));
    return splits.map((split) => {
      const name = `${declared.id} ${split}`;
      sourceOf.set(name, JSON.stringify(declared.source) + split);
      return { name, reports: reports.filter((r) => (r.split ?? 'all') === split) };
    });
  });
  return auditLeakage(audited).filter(({ between: [a, b] }) => sourceOf.get(a) !== sourceOf.get(b));
}

function refuseSharedPatients({ study }: StudyRun, leakage: readonly Leak[]): void {
  const shared = leakage.filter(
    ({ kind, between }) =>
      kind === 'patient' &&
      between.some((part) => part.endsWith(' test') || part.endsWith(' all')) &&
      between.some((part) => part.endsWith(' train') || part.endsWith(' dev')),
  );
  const [first] = shared;
  if (first === undefined || study.allowOverlap === true) return;
  throw new InputError(
    `${first.count} patients are both in ${first.between.join(' and ')}; reports of theirs: ${first.examples.slice(0, 3).join(', ')}`,
    { remedy: 'split by patient, or declare "allowOverlap": true in the study' },
  );
}
