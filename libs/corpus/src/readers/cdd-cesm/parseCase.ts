import { breastHeadings, type CaseReport, type SectionName } from './caseReport.ts';
import type { Side } from './imageName.ts';

const patientLine = /^\s*patient\s*no\b\s*[.:]?\s*(\d+)\s*$/i;
const breastLine = /^\s*(right|left)\s+breast\s*:\s*(.*)$/is;
const opinionLine = /^\s*opinion\s*:?\s*(.*)$/is;

/**
 * What follows the heading of an examination on its line; undefined where the line is no heading: a line about
 * mammography or contrast that is in capitals up to its colon, or ends in one.
 */
function afterHeading(line: string): string | undefined {
  const text = line.trim();
  if (!/mammograph|contrast|cesm/i.test(text)) return undefined;
  const [, heading = '', rest = ''] = /^([^:]{1,120}):\s*(.*)$/s.exec(text) ?? [];
  if (heading === '') return text === text.toUpperCase() && text.length <= 120 ? '' : undefined;
  const isCapital = heading === heading.toUpperCase() && /mammograph|contrast|cesm/i.test(heading);
  return rest === '' || isCapital ? rest : undefined;
}

const isContrast = (line: string): boolean => /contrast|enhanc|cesm/i.test(line);

/**
 * A report from the paragraphs of an original document: `PATIENT NO.n`, the heading of the low-dose mammography, an ACR
 * line where there is one, blocks `Right Breast:` and `Left Breast:`, `OPINION:` with its blocks, the heading of the
 * contrast mammography and its blocks. Words and misspellings stay as they are; headings of examinations do not.
 */
export function parseCase(
  paragraphs: readonly string[],
  { patient, place }: { readonly patient: number; readonly place: string },
): CaseReport & { readonly written: number | undefined } {
  const lines: Record<SectionName, string[]> = { findings: [], opinion: [], contrast: [] };
  const breasts: Record<SectionName, Partial<Record<Side, string>>> = {
    ...{ findings: {}, opinion: {}, contrast: {} },
  };
  let section: SectionName = 'findings';
  let side: Side | undefined;
  let written: number | undefined;
  const add = (text: string): void => {
    const line = text.trim();
    if (line === '') return;
    lines[section].push(line);
    if (side !== undefined) {
      breasts[section][side] = [breasts[section][side] ?? '', line].filter(Boolean).join('\n');
    }
  };
  for (const line of paragraphs.flatMap((paragraph) => paragraph.split('\n'))) {
    const number = patientLine.exec(line)?.[1];
    const [, breast, rest = ''] = breastLine.exec(line) ?? [];
    const opinion = opinionLine.exec(line);
    // the low-dose heading opens a report; a line like it further down is text
    const after = afterHeading(line);
    const isFirst = section === 'findings' && lines.findings.length === 0;
    const headed = after !== undefined && (isFirst || isContrast(line)) ? after : undefined;
    if (number !== undefined) written ??= Number(number);
    else if (breast !== undefined) {
      side = breast.toLowerCase() === 'right' ? 'right' : 'left';
      breasts[section][side] ??= '';
      if (lines[section].length > 0) lines[section].push('');
      lines[section].push(breastHeadings[side]);
      add(rest);
    } else if (opinion !== null) {
      if (section === 'findings') section = 'opinion'; // one after the contrast heading is part of that
      side = undefined;
      add(opinion[1] ?? '');
    } else if (headed !== undefined) {
      if (isContrast(line.slice(0, 120))) section = 'contrast';
      side = undefined;
      add(headed);
    } else add(line);
  }
  return {
    patient,
    place,
    written,
    breasts,
    sections: {
      findings: lines.findings.join('\n'),
      opinion: lines.opinion.join('\n'),
      contrast: lines.contrast.join('\n'),
    },
  };
}
