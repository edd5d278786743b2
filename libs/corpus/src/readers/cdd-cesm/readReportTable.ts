import { InputError, type ByteSource } from '@labelray/core';
import { csvRows, suggest } from '@labelray/core/formats';
import type { Notes } from '../notes.ts';
import { joinBreasts, type CaseReport, type SectionName } from './caseReport.ts';
import { parseImageName, type Side } from './imageName.ts';

const columns = ['Image_name', 'report', 'opinion'] as const;

type Parts = Record<SectionName, Partial<Record<Side, string[]>>>;

/** Adds a text to a breast's, once: every view of a breast repeats it. */
function add(parts: Parts, section: SectionName, side: Side, text: string): void {
  if (text === '') return;
  const texts = (parts[section][side] ??= []);
  if (!texts.includes(text)) texts.push(text);
}

/**
 * The reports of `Medical reports for cases.csv`, in which every image repeats the text of its breast and mode: low-dose
 * rows hold report and opinion, contrast rows the contrast section. One report a patient, in the order of their numbers.
 *
 * Notes breasts whose views say different things (all is kept). Throws InputError on a missing column, on names that are
 * none, and on what `csvRows` refuses.
 */
export async function readReportTable(
  source: ByteSource,
  notes: Notes,
  warn: (message: string) => void,
): Promise<{ readonly cases: readonly CaseReport[]; readonly rows: number }> {
  const file = source.name;
  const { header, rows } = await csvRows(source, { warn });
  const [name, report, opinion] = columns.map((column) => {
    const index = header.findIndex((one) => one.toLowerCase() === column.toLowerCase());
    if (index >= 0) return index;
    const isVia = header.includes('region_shape_attributes');
    throw new InputError(isVia ? 'holds segmentations, no reports' : `has no column "${column}"`, {
      ...{ file, row: 1 },
      remedy: `give "Medical reports for cases.csv"${isVia ? '' : `; ${suggest(column, header)}`}`,
    });
  }) as [number, number, number];
  const byPatient = new Map<number, { place: string; parts: Parts }>();
  let count = 0;
  for await (const { row, fields } of rows) {
    count++;
    const image = parseImageName(fields[name] ?? '');
    if (image === undefined) {
      throw new InputError('is no image name', {
        ...{ file, row, column: 'Image_name' },
        remedy: 'legal: P<id>_<L|R>_<DM|CM>_<CC|MLO>',
      });
    }
    const { patient, side, mode } = image;
    const { parts } = byPatient.get(patient) ?? {
      parts: { findings: {}, opinion: {}, contrast: {} },
    };
    if (!byPatient.has(patient)) byPatient.set(patient, { place: `${file}, row ${row}`, parts });
    const [text, conclusion] = [(fields[report] ?? '').trim(), (fields[opinion] ?? '').trim()];
    add(parts, mode === 'contrast' ? 'contrast' : 'findings', side, text);
    add(parts, mode === 'contrast' ? 'contrast' : 'opinion', side, conclusion);
  }
  const cases = [...byPatient]
    .sort(([a], [b]) => a - b)
    .map(([patient, { place, parts }]): CaseReport => {
      const breasts = (section: SectionName): Partial<Record<Side, string>> =>
        Object.fromEntries(
          Object.entries(parts[section]).map(([side, texts]) => {
            if (texts.length > 1)
              notes.add(`views of a breast differ in ${section}; all is kept`, `P${patient}`);
            return [side, texts.join('\n')];
          }),
        );
      const [findings, opinion, contrast] = [
        breasts('findings'),
        breasts('opinion'),
        breasts('contrast'),
      ];
      return {
        patient,
        place,
        sections: {
          findings: joinBreasts(findings),
          opinion: joinBreasts(opinion),
          contrast: joinBreasts(contrast),
        },
        breasts: { findings, opinion, contrast },
      };
    });
  return { cases, rows: count };
}
