import {
  InputError,
  type CorpusCard,
  type CorpusStream,
  type LabeledReport,
  type LeftOut,
  type Progress,
} from '@labelray/core';
import { isUnindexed, meshDescriptor, meshGold } from './meshGold.ts';
import { openNotes, type Notes } from '../notes.ts';
import { type OpeniItem, type OpeniRecord, type SectionName, sectionNames } from './record.ts';

/**
 * Which reports carry the MeSH gold. `published`: those with an image, as in the published labels, where reports
 * nobody coded (`No Indexing`) count as nothing present. `indexed`: the same without those. `all`: every report.
 */
export type OpeniGold = 'published' | 'indexed' | 'all';

export interface OpeniChoices {
  readonly sections: readonly SectionName[];
  readonly gold: OpeniGold;
  readonly progress?: Progress;
}

function noteContent({ uid, sections, majors, images }: OpeniRecord, notes: Notes): void {
  const id = `CXR${uid}`;
  for (const name of sectionNames) if (sections[name] === '') notes.add(`${name} is empty`, id);
  if (Object.values(sections).some((text) => text.includes('XXXX'))) {
    notes.add('words removed by de-identification (XXXX)', id);
  }
  if (images === 0) notes.add('no image, so not in the published MeSH gold', id);
  if (isUnindexed(majors))
    notes.add('not coded by people (No Indexing): the MeSH gold is 0 throughout', id);
  if (majors.some((heading) => heading.trim().replace(/\s+/g, ' ') !== heading)) {
    notes.add('MeSH headings with extra spaces', id);
  }
}

/** Descriptors that occur in several spellings by case, with the report of the second spelling. */
function noteSpellings(records: readonly OpeniRecord[], notes: Notes): void {
  const spellings = new Map<string, string>();
  for (const { uid, majors } of records) {
    for (const heading of majors) {
      const written = (heading.split('/', 1)[0] ?? '').trim().replace(/\s+/g, ' ');
      const first = spellings.get(meshDescriptor(heading)) ?? written;
      spellings.set(meshDescriptor(heading), first);
      if (first !== written)
        notes.add('MeSH descriptors spelled in another case than before', `CXR${uid}`);
    }
  }
}

function toReport(
  { uid, sections, date, majors, images }: OpeniRecord,
  chosen: readonly SectionName[],
  gold: OpeniGold,
): LabeledReport {
  const hasGold = gold === 'all' || (images > 0 && (gold === 'published' || !isUnindexed(majors)));
  return {
    id: `CXR${uid}`,
    sections,
    text: chosen
      .map((name) => sections[name])
      .filter(Boolean)
      .join('\n\n'),
    ...(date === undefined ? {} : { date }),
    labels: {},
    ...(hasGold ? { annotations: { mesh: meshGold(majors) } } : {}),
  };
}

/**
 * The reports among the items of a source, by number, with the card that accounts for every item; whatever the notes
 * hold once all are read becomes its warnings.
 *
 * Throws InputError, while the reports are read, on what the items throw and on a report that occurs twice.
 */
export function streamReports(
  openItems: (notes: Notes) => AsyncIterable<OpeniItem>,
  { sections: chosen, gold, progress }: OpeniChoices,
): CorpusStream {
  const notes = openNotes();
  const leftOut: LeftOut[] = [];
  let read = 0;

  async function* reports(): AsyncGenerator<LabeledReport> {
    const records = new Map<number, OpeniRecord>();
    for await (const item of openItems(notes)) {
      read++;
      progress?.(read);
      if ('leftOut' in item) {
        leftOut.push({ id: item.leftOut, reason: item.reason });
        continue;
      }
      const first = records.get(item.uid);
      if (first !== undefined) {
        throw new InputError(
          `report CXR${item.uid} occurs twice: in ${first.place} and ${item.place}`,
          {
            remedy: 'remove one of them',
          },
        );
      }
      records.set(item.uid, item);
    }
    // archives and folders list their files in any order; numbers are the order of the collection
    const ordered = [...records.values()].sort((a, b) => a.uid - b.uid);
    for (const record of ordered) noteContent(record, notes);
    noteSpellings(ordered, notes);
    for (const record of ordered) {
      const report = toReport(record, chosen, gold);
      if (report.text !== '') yield report;
      else {
        const { id, annotations } = report;
        leftOut.push({
          id,
          reason: `no text in ${chosen.join(' and ')}`,
          ...(annotations === undefined ? {} : { annotations }), // gold stays whole without the text
        });
      }
    }
  }

  const card = (): CorpusCard => ({
    id: 'openi',
    title: 'Open-i: Indiana University chest X-ray reports',
    provenance: 'public',
    role: 'external',
    gold: 'binary',
    sections: chosen,
    read,
    leftOut,
    warnings: notes.warnings(),
  });
  return { reports: reports(), card };
}
