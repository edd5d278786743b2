import { InputError, type Finding, type Labels, type Value } from '@labelray/core';
import { parseLabels } from '@labelray/core/formats';
import { fileSource } from '../../files/fileSource.ts';
import { idDigits } from './ids.ts';

const values: readonly Value[] = [
  { code: '1', word: 'present', meaning: 'stated as present', role: 'present' },
  { code: '0', word: 'absent', meaning: 'stated as absent', role: 'absent' },
  { code: '-1', word: 'uncertain', meaning: 'hedged or ambiguous', role: 'uncertain' },
  { code: 'nm', word: 'unmentioned', meaning: 'not mentioned', role: 'unmentioned' },
];

/** The 14 categories of every label file of MIMIC-CXR and of the paper, with the other names they have there. */
const categories: readonly (readonly [name: string, abbreviation: string, alias?: string])[] = [
  ['Enlarged Cardiomediastinum', 'EC'],
  ['Cardiomegaly', 'Ca'],
  ['Lung Lesion', 'LL'],
  ['Lung Opacity', 'LO', 'Airspace Opacity'],
  ['Edema', 'E'],
  ['Consolidation', 'Co'],
  ['Pneumonia', 'P'],
  ['Atelectasis', 'A'],
  ['Pneumothorax', 'Px', 'Pn'],
  ['Pleural Effusion', 'PE'],
  ['Pleural Other', 'PO'],
  ['Fracture', 'F'],
  ['Support Devices', 'SD'],
  ['No Finding', 'NF'],
];

const findings: readonly Finding[] = categories.map(([name, abbreviation, alias]) => ({
  id: name,
  name,
  abbreviation,
  ...(alias !== undefined && { aliases: [alias] }),
  definition: '',
  values,
  unmentioned: 'nm',
  scored: true,
}));

/** Scheme under which the 687 studies' own No Finding is kept. */
export const goldScheme = 'mimic-cxr-2.1.0';

/** Labels of one study. */
export interface StudyLabels {
  readonly labels: Labels;
  readonly annotations?: Readonly<Record<string, Labels>>;
  /** As the label file says, where it does. */
  readonly subject?: string;
}

/**
 * A label file by study id, digits: the gold of MIMIC-CXR-JPG 2.1.0 (687 studies), or any table of study ids with
 * CheXpert's categories, such as the paper's.
 *
 * The gold is known by its column `Airspace Opacity`, and read for what it is: that column is Lung Opacity; it has no
 * subjects, which the reports know; one radiologist read each study; its No Finding says that nothing at all is
 * abnormal, `-1` that this is unclear, and so it is no label of ours: it becomes an annotation of scheme `mimic-cxr-2.1.0`.
 *
 * Throws InputError on what `parseLabels` refuses, on ids that are no study ids, and on a study that comes twice.
 */
export async function readLabelFile(
  file: string,
  warn: (message: string) => void,
): Promise<Map<string, StudyLabels>> {
  const table = await parseLabels(fileSource(file), findings);
  for (const warning of table.warnings) warn(warning);
  const isGold = table.columns.some(({ column }) => column === 'Airspace Opacity');
  const studies = new Map<string, StudyLabels>();
  for (const { reportId, patientId, labels } of table.rows) {
    const study = idDigits('study', reportId);
    if (study === undefined || studies.has(study)) {
      const again = study === undefined ? 'is no study id' : `study ${study} again`;
      throw new InputError(`row of report "${reportId.slice(0, 40)}": ${again}`, {
        file,
        remedy: 'give one row a study, with its id in the column study_id, such as 50414267',
      });
    }
    const subject = patientId === undefined ? undefined : idDigits('subject', patientId);
    const { 'No Finding': noFinding, ...others } = labels;
    studies.set(study, {
      labels: isGold ? others : labels,
      ...(isGold &&
        noFinding !== undefined && { annotations: { [goldScheme]: { 'No Finding': noFinding } } }),
      ...(subject !== undefined && { subject }),
    });
  }
  if (table.missing.length > 0) {
    warn(`${file}: no column of ${table.missing.join(', ')}: not annotated there`);
  }
  if (isGold) {
    warn(
      `${file}: one radiologist read each study, so there is no agreement to report; ` +
        `No Finding there means nothing abnormal at all and is kept apart (${goldScheme})`,
    );
  }
  return studies;
}
