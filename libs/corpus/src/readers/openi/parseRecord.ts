import { InputError } from '@labelray/core';
import { parseXml, type XmlElement } from '../../files/parseXml.ts';
import type { Notes } from '../notes.ts';
import { type OpeniRecord, type SectionName, sectionNames } from './record.ts';

const isSectionName = (name: string): name is SectionName =>
  (sectionNames as readonly string[]).includes(name);

/** All elements reached by a path of names below an element. */
function descend(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (reached, name) => reached.flatMap(({ children }) => children.filter((c) => c.name === name)),
    [element],
  );
}

/** Number of `CXR12` or `12`; undefined where it is none. */
export function parseUid(id: string): number | undefined {
  const digits = /^(?:CXR)?([1-9][0-9]{0,8})$/.exec(id.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** ISO date that exists in the calendar. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * A report from one `ecgen-radiology/<n>.xml` file.
 *
 * Notes sections that are missing, padded or unknown, and a missing or invalid date. Throws InputError on what
 * `parseXml` refuses, on another root element, on a missing or invalid id, and on a section that occurs twice.
 */
export function parseRecord(bytes: Uint8Array, place: string, notes: Notes): OpeniRecord {
  const root = parseXml(bytes, place);
  const refuse = (problem: string): never => {
    throw new InputError(problem, {
      file: place,
      remedy: 'give only files of the Open-i report archive (ecgen-radiology/<n>.xml)',
    });
  };
  if (root.name !== 'eCitation')
    refuse('is XML, but not an Open-i report (its root is no eCitation)');
  const ids = descend(root, 'uId');
  const uid = ids.length === 1 ? parseUid(ids[0]?.attributes.get('id') ?? '') : undefined;
  if (uid === undefined) return refuse('has no report id of the form CXR<n> (uId@id)');
  const id = `CXR${uid}`;
  if (/([0-9]+)\.xml$/i.exec(place)?.[1] !== String(uid)) {
    notes.add('the file name is not the number of the report', id);
  }

  const sections = new Map<SectionName, string>();
  for (const element of descend(root, 'MedlineCitation', 'Article', 'Abstract', 'AbstractText')) {
    const name = (element.attributes.get('Label') ?? '').trim().toLowerCase();
    if (!isSectionName(name)) {
      notes.add('a section other than the four was not read', id);
    } else if (sections.has(name)) {
      refuse(`has the section ${name.toUpperCase()} twice`);
    } else {
      const text = element.text.trim();
      if (/&(?:amp|lt|gt|quot|apos);/.test(text)) {
        notes.add(`${name} was escaped twice; one level is decoded`, id);
      }
      if (text !== element.text) notes.add(`spaces around ${name} were removed`, id);
      sections.set(name, text);
    }
  }
  for (const name of sectionNames) {
    if (!sections.has(name)) notes.add(`${name} has no element`, id);
  }

  const date = (descend(root, 'articleDate')[0]?.text ?? '').trim();
  if (!isDate(date)) notes.add('no valid study date', id);
  return {
    uid,
    place,
    sections: {
      comparison: sections.get('comparison') ?? '',
      indication: sections.get('indication') ?? '',
      findings: sections.get('findings') ?? '',
      impression: sections.get('impression') ?? '',
    },
    ...(isDate(date) ? { date } : {}),
    majors: descend(root, 'MeSH', 'major').map(({ text }) => text),
    images: descend(root, 'parentImage').length,
  };
}
