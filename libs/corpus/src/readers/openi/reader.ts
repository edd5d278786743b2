import {
  closest,
  InputError,
  type CorpusStream,
  type ReaderModule,
  type ReadRequest,
} from '@labelray/core';
import { openSource } from './openSource.ts';
import { type SectionName, sectionNames } from './record.ts';
import { type OpeniGold, streamReports } from './streamReports.ts';

const goldChoices: readonly OpeniGold[] = ['published', 'indexed', 'all'];

const defaultSections: readonly SectionName[] = ['findings', 'impression'];

function choose<T extends string>(what: string, value: unknown, known: readonly T[]): T {
  const chosen = known.find((name) => name === value);
  if (chosen !== undefined) return chosen;
  const near = typeof value === 'string' ? closest(value, known) : undefined;
  throw new InputError(`unknown ${what} "${typeof value === 'string' ? value : typeof value}"`, {
    remedy: `${near === undefined ? '' : `did you mean "${near}"? `}known: ${known.join(', ')}`,
  });
}

function chooseSections(names: readonly string[]): readonly SectionName[] {
  const chosen = names.map((name) => choose('section', name, sectionNames));
  if (chosen.length === 0 || new Set(chosen).size < chosen.length) {
    throw new InputError('the sections of an Open-i report were chosen twice or not at all', {
      remedy: `name each once, of: ${sectionNames.join(', ')}`,
    });
  }
  return chosen;
}

function chooseGold(options: Readonly<Record<string, unknown>>): OpeniGold {
  for (const name of Object.keys(options)) choose('option', name, ['gold']);
  return choose('gold', options.gold ?? 'published', goldChoices);
}

function open({ path, sections, options = {}, progress }: ReadRequest): CorpusStream {
  return streamReports((notes) => openSource(path, notes), {
    sections: chooseSections(sections ?? defaultSections),
    gold: chooseGold(options),
    ...(progress === undefined ? {} : { progress }),
  });
}

/**
 * Open-i / Indiana University chest X-ray reports (Demner-Fushman et al., JAMIA 2016), from `NLMCXR_reports.tgz`, the
 * folder unpacked from it, or `indiana_reports.csv`; numbered order, ids `CXR<n>`, no patients. People's MeSH coding
 * comes as `annotations.mesh`; option `gold` says for which reports.
 */
export const reader: ReaderModule = {
  summary: 'Open-i / Indiana University: NLMCXR_reports.tgz, its folder, or indiana_reports.csv',
  sections: defaultSections,
  open,
};
