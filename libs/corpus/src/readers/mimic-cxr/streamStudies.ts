import {
  InputError,
  type LabeledReport,
  type LeftOut,
  printable,
  type Report,
} from '@labelray/core';
import { basename } from 'node:path';
import type { Notes } from '../notes.ts';
import { isTable, type Companions } from './companions.ts';
import { decodeReport } from './decodeReport.ts';
import { labeledText } from './labeledText.ts';
import { accepted, type FoundFile } from './openReports.ts';
import { parseSections, strip, type Section } from './parseSections.ts';
import { ageAt } from './studyTables.ts';

/** How the studies are to be read. */
export interface StudyRequest {
  readonly wanted: readonly string[] | 'official';
  /** Leave out the reports that the label file does not name. */
  readonly onlyLabeled: boolean;
  readonly companions: Companions;
  readonly notes: Notes;
  /** For messages about the whole source. */
  readonly source: string;
}

/** `…/p10000032/s50414267.txt`: the ids in a report's name; undefined for any other file. */
function reportName(
  name: string,
): { readonly study: string; readonly subject?: string } | undefined {
  const [, subject, study] =
    /(?:(?:^|\/)p([1-9]\d{7})\/|^|\/)s([1-9]\d{7})\.txt(?:\.gz)?$/.exec(name) ?? [];
  if (study === undefined) return undefined;
  return { study, ...(subject !== undefined && { subject }) };
}

/** Section → its text; of several of one name the last, as the official script takes it. */
function sectionTexts(study: string, sections: readonly Section[], notes: Notes) {
  const texts: Record<string, string> = {};
  for (const { name, text } of sections) {
    if (name in texts && name !== 'preamble') {
      notes.add('sections that come twice, as in addenda: the last one counts', study);
    }
    texts[name] = strip(text);
  }
  return texts;
}

/** The subject by the path, the tables and the labels, which must agree. */
function subjectOf(
  { study, subject }: { readonly study: string; readonly subject?: string },
  { studies, labels, files }: Companions,
  place: string,
): string | undefined {
  const table = studies.get(Number(study))?.subject;
  const claims = [
    [subject, place],
    [table === undefined ? undefined : String(table), files.split ?? files.metadata ?? ''],
    [labels.get(study)?.subject, files.labels ?? ''],
  ] as const;
  const [first, other] = claims.filter(([claimed]) => claimed !== undefined);
  const differs = claims.find(([claimed]) => claimed !== undefined && claimed !== first?.[0]);
  if (first !== undefined && differs !== undefined && other !== undefined) {
    throw new InputError(
      `study ${study} is of subject ${first[0] ?? ''}, but of ${differs[0] ?? ''} in ${differs[1]}`,
      { file: first[1], remedy: 'give tables and reports of one version' },
    );
  }
  return first?.[0];
}

function known(study: string, subject: string | undefined, companions: Companions) {
  const { split, date, views } = companions.studies.get(Number(study)) ?? {};
  const { sex, ...years } = companions.patients.get(Number(subject)) ?? {};
  const age = ageAt(years, date);
  const found = companions.labels.get(study);
  const counts: Record<string, string> = {};
  for (const view of views?.split(', ') ?? []) {
    counts[view] = String(Number(counts[view] ?? '0') + 1);
  }
  const annotations = {
    ...found?.annotations,
    ...(views !== undefined && { view: counts }),
  };
  const facts = {
    ...(split && { split }),
    ...(age !== undefined && { age }),
    ...(sex && { sex }),
    ...(date !== undefined && { date }),
  };
  const labels =
    found === undefined && views === undefined
      ? {}
      : {
          labels: found?.labels ?? {},
          ...(Object.keys(annotations).length > 0 && { annotations }),
        };
  return { facts, labels };
}

/**
 * The reports of a source, one by one; what is not among them goes to `leftOut` with its reason, and so do studies that
 * the label file names and that have no report.
 *
 * Throws InputError on a study that comes twice, subjects that contradict each other, and a source without any report.
 */
export async function* streamStudies(
  files: AsyncIterable<FoundFile>,
  { wanted, onlyLabeled, companions, notes, source }: StudyRequest,
  leftOut: (item: LeftOut) => void,
): AsyncGenerator<Report | LabeledReport> {
  const seen = new Set<number>();
  const warnText = (message: string): void => {
    notes.add('text that is not UTF-8, read as Windows-1252', message.split(':', 1)[0] ?? '');
  };
  for await (const { name, place, bytes } of files) {
    const ids = reportName(name);
    if (ids === undefined) {
      if (isTable(basename(name))) continue;
      leftOut({ id: printable(name), reason: 'not a report file (s50414267.txt)' });
      continue;
    }
    const { study } = ids;
    if (seen.has(Number(study))) {
      throw new InputError(`study ${study} comes twice`, {
        file: place,
        remedy: 'remove one of its two files',
      });
    }
    seen.add(Number(study));
    const isLabeled = companions.labels.has(study);
    if (onlyLabeled && !isLabeled) {
      leftOut({ id: study, reason: 'not in the label file' });
      continue;
    }
    const text = await decodeReport(bytes(), place, warnText);
    const sections = parseSections(text);
    const chosen = labeledText(study, text, sections, wanted);
    if ('reason' in chosen) {
      leftOut({ id: study, reason: strip(text) === '' ? 'the report is empty' : chosen.reason });
      if (isLabeled) notes.add('labeled studies without text to label', study);
      continue;
    }
    if (chosen.isException) notes.add('text by an official exception', study);
    else if (wanted === 'official') notes.add(`text from ${chosen.from}`, study);
    const subject = subjectOf(ids, companions, place);
    if (subject === undefined)
      notes.add('no subject known: neither folder nor tables name it', study);
    const { facts, labels } = known(study, subject, companions);
    if (companions.files.split !== undefined && facts.split === undefined) {
      notes.add('reports that the split table does not name', study);
    }
    if (companions.files.labels !== undefined && !isLabeled) {
      notes.add('reports that the label file does not name', study);
    }
    yield {
      id: study,
      ...(subject !== undefined && { patientId: subject }),
      sections: sectionTexts(study, sections, notes),
      text: chosen.text,
      ...facts,
      ...labels,
    };
  }
  if (seen.size === 0) throw new InputError('holds no report', { file: source, remedy: accepted });
  for (const study of companions.labels.keys()) {
    if (seen.has(Number(study))) continue;
    leftOut({ id: study, reason: 'in the label file, but there is no report of it' });
  }
  for (const study of companions.studies.keys()) {
    if (!seen.has(study)) notes.add('studies of the tables without a report', String(study));
  }
}
