import { mainSections, sectionOfHeading, viewPhrases } from './sectionNames.ts';

/** A section of a report: its normalised name, its text as it stands, and where that starts. */
export interface Section {
  readonly name: string;
  readonly text: string;
  readonly start: number;
}

// White space as Python's `\s` has it: JavaScript's lacks the four separators and NEL, and adds the byte order mark.
const space =
  ' \\t\\n\\r\\f\\v\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const heading = new RegExp(`\\n ([A-Z ()/,-]+):[${space}]`, 'g');
const edges = new RegExp(`^[${space}]+|[${space}]+$`, 'g');

/** Text without the white space around it, as Python's `strip`. */
export const strip = (text: string): string => text.replace(edges, '');

const view = new RegExp(viewPhrases.join('|'));

/** A heading's section: by the table, by a main section it contains, by a view it names; else as it stands. */
export function sectionName(written: string): string {
  const name = strip(written.toLowerCase());
  return (
    sectionOfHeading.get(name) ??
    mainSections.find((section) => name.includes(section)) ??
    (view.test(name) ? 'findings' : name)
  );
}

/** Sections by their headings; the text after a heading's own line is searched for the next one. */
function split(text: string): Section[] {
  const search = (from: number): RegExpExecArray | null => {
    heading.lastIndex = from;
    return heading.exec(text);
  };
  let match = search(0);
  if (match === null) return [{ name: 'full report', text, start: 0 }];
  const sections: Section[] = [
    { name: 'preamble', text: text.slice(0, match.index + 2), start: 0 },
  ];
  while (match !== null) {
    const start = match.index + match[0].length;
    const lineEnd = text.indexOf('\n', start);
    const next = search(lineEnd < 0 ? start : lineEnd);
    sections.push({
      name: sectionName(match[1] ?? ''),
      text: text.slice(start, next?.index),
      start,
    });
    match = next;
  }
  return sections;
}

/** Blank lines of these reports hold one blank. */
const blankLine = '\n \n';

/**
 * The sections of a MIMIC-CXR report, exactly as the official parser cuts and names them (MIT-LCS/mimic-cxr,
 * `txt/section_parser.py`, function `section_text`):
 *
 * - a heading is a line break, a blank, capitals with blanks and `()/,-`, a colon and one white space; one on the first
 *   line is not seen, nor a second one on the line of a heading;
 * - what comes before the first heading is `preamble`; a report without any is one section, `full report`;
 * - names are normalised (`sectionName`); blank impressions and findings are removed;
 * - where neither is left, the last section ends at its first blank line and the rest is `last_paragraph`.
 *
 * Its `start` follows the official index, which for `last_paragraph` is that of the blank line before it.
 */
export function parseSections(text: string): readonly Section[] {
  const isConclusion = ({ name }: Section): boolean => name === 'impression' || name === 'findings';
  const sections = split(text).filter(
    (section) => !isConclusion(section) || strip(section.text) !== '',
  );
  const last = sections.at(-1);
  if (last === undefined || sections.some(isConclusion)) return sections;
  const at = last.text.indexOf(blankLine);
  if (at < 0) return sections;
  return [
    ...sections.slice(0, -1),
    { ...last, text: last.text.slice(0, at) },
    {
      name: 'last_paragraph',
      text: last.text.slice(at + blankLine.length),
      start: last.start + at,
    },
  ];
}

/** Where the radiologist's conclusion stands, in the official order: the first of these that a report has. */
export const officialOrder: readonly string[] = [
  'impression',
  'findings',
  'last_paragraph',
  'comparison',
];

/** The last section of a name: addenda repeat names, and the official script takes the last. */
export function lastSection(sections: readonly Section[], name: string): Section | undefined {
  return sections.findLast((section) => section.name === name);
}
