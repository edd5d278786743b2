import { lastSection, officialOrder, strip, type Section } from './parseSections.ts';
import { sectionExceptions } from './sectionExceptions.ts';

/** What is labeled of a report, and where it comes from; or why there is nothing. */
export type LabeledText =
  | { readonly text: string; readonly from: string; readonly isException: boolean }
  | { readonly reason: string };

/** Sections that hold the radiologist's conclusion: the official exceptions say where it stands instead. */
const conclusions: ReadonlySet<string> = new Set(officialOrder);

function exceptionText(study: string, text: string, sections: readonly Section[]) {
  const exception = sectionExceptions.get(study);
  if (exception === undefined) return undefined;
  if ('section' in exception) {
    const found = lastSection(sections, exception.section);
    return {
      text: found === undefined ? '' : strip(found.text),
      from: `section ${exception.section}`,
    };
  }
  const { from, to } = exception;
  return { text: text.slice(from, to), from: `characters ${from} to ${to}` };
}

/**
 * The text of a study that is labeled: the wanted sections that are not blank, in order; or, as the official script
 * has it, the first there is of impression, findings, last paragraph and comparison. Of sections of one name the last
 * counts.
 *
 * For the 54 official exceptions it is what they name, whenever a conclusion is asked for: a study without a
 * recognisable findings section keeps its text, and one that says nothing has none.
 */
export function labeledText(
  study: string,
  text: string,
  sections: readonly Section[],
  wanted: readonly string[] | 'official',
): LabeledText {
  const exception =
    wanted === 'official' || wanted.some((name) => conclusions.has(name))
      ? exceptionText(study, text, sections)
      : undefined;
  if (exception !== undefined) {
    return strip(exception.text) === ''
      ? { reason: `no text by the official exception (${exception.from})` }
      : { ...exception, isException: true };
  }
  if (wanted === 'official') {
    const found = officialOrder
      .map((name) => lastSection(sections, name))
      .find((section) => section !== undefined);
    return found === undefined || strip(found.text) === ''
      ? { reason: 'no impression, findings, last paragraph or comparison' }
      : { text: strip(found.text), from: found.name, isException: false };
  }
  const parts = wanted
    .map((name) => strip(lastSection(sections, name)?.text ?? ''))
    .filter((part) => part !== '');
  return parts.length === 0
    ? { reason: `no text in ${wanted.join(' and ')}` }
    : { text: parts.join('\n\n'), from: wanted.join(' and '), isException: false };
}
