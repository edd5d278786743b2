import {
  InputError,
  type CorpusCard,
  type CorpusStream,
  type LabeledReport,
  type LeftOut,
  type ReaderModule,
  type ReadRequest,
  type Report,
} from '@labelray/core';
import { openNotes } from '../notes.ts';
import { readOptions } from '../readOptions.ts';
import { findTables, readCompanions } from './companions.ts';
import { findSource, openReports, type FoundFile } from './openReports.ts';
import { officialOrder } from './parseSections.ts';
import { streamStudies } from './streamStudies.ts';

const defaultSections = ['findings'];

function open({ path, sections, options = {}, progress }: ReadRequest): CorpusStream {
  const {
    text,
    reports: which,
    ...tables
  } = readOptions(options, {
    text: ['sections', 'official'],
    reports: ['all', 'labeled'],
    split: 'text',
    metadata: 'text',
    patients: 'text',
    labels: 'text',
  });
  if (text === 'official' && sections !== undefined) {
    throw new InputError('option "text" is official, and sections are named too', {
      remedy: 'give one of them: the official order chooses the section of each report itself',
    });
  }
  const wanted = text === 'official' ? 'official' : (sections ?? defaultSections);
  if (wanted.length === 0) {
    throw new InputError('no section is named', { remedy: 'name findings, impression or others' });
  }
  const notes = openNotes();
  const warnings: string[] = [];
  const leftOut: LeftOut[] = [];
  let read = 0;
  let hasGold = false;

  async function* reports(): AsyncGenerator<Report | LabeledReport> {
    const warn = (message: string): void => {
      warnings.push(message);
    };
    const source = findSource(path);
    const files = findTables(source.tables, tables, warn);
    for (const [table, file] of Object.entries(files)) warn(`${table} from ${file}`);
    hasGold = files.labels !== undefined;
    if (which === 'labeled' && !hasGold) {
      throw new InputError('option "reports" is labeled, but there is no label file', {
        file: source.tables,
        remedy: 'name one in the option "labels"',
      });
    }
    const companions = await readCompanions(files, warn);
    let passed = 0;
    async function* counted(): AsyncGenerator<FoundFile> {
      for await (const file of openReports(source)) {
        passed++;
        progress?.(passed, file.of);
        yield file;
      }
    }
    const studies = streamStudies(
      counted(),
      { wanted, onlyLabeled: which === 'labeled', companions, notes, source: source.path },
      (item) => {
        read++;
        leftOut.push(item);
      },
    );
    for await (const report of studies) {
      read++;
      yield report;
    }
  }

  const card = (): CorpusCard => ({
    id: 'mimic-cxr',
    title: 'MIMIC-CXR chest X-ray reports',
    provenance: 'credentialed',
    role: 'internal',
    ...(hasGold && { gold: 'values' }),
    sections: wanted === 'official' ? officialOrder : wanted,
    read,
    leftOut,
    warnings: [...warnings, ...notes.warnings()],
  });
  return { reports: reports(), card };
}

/**
 * MIMIC-CXR reports (Johnson et al., Sci Data 2019), from `mimic-cxr-reports.zip` or the tree unpacked from it, cut
 * into sections as the official parser does. Report ids are study ids in eight digits, as every published table writes
 * them (`50414267`, not `s50414267`), patients subject ids.
 *
 * Tables beside the reports are used by their published names, or by the options `split`, `metadata`, `patients` and
 * `labels` (a path, or `none`); `text: official` takes the official fallback order instead of named sections,
 * `reports: labeled` only the reports that the label file names.
 */
export const reader: ReaderModule = {
  summary:
    'MIMIC-CXR (credentialed): mimic-cxr-reports.zip or its folder, with the tables beside it',
  sections: defaultSections,
  open,
};
