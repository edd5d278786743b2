import type { ZipContent } from '@labelray/testing';

/** A report that nobody wrote, in the published layout; every tenth has no findings section. */
export function inventedStudy(n: number): {
  readonly study: string;
  readonly subject: string;
  readonly file: string;
  readonly text: string;
  readonly findings: string | undefined;
} {
  const study = String(50_000_000 + 7 * n);
  const subject = String(10_000_000 + Math.floor(n / 3)); // three studies a patient
  const findings =
    n % 10 === 9 ? undefined : `The heart is of size ${n}.\n No effusion is seen, ___ or not.`;
  const text = [
    `${' '.repeat(33)}FINAL REPORT`,
    ' EXAMINATION:  CHEST (PA AND LAT)',
    ' ',
    ` INDICATION:  ___ year old with cough number ${n}.`,
    ' ',
    ...(findings === undefined ? [] : [' FINDINGS: ', ' ', ` ${findings}`, ' ']),
    ' IMPRESSION: ',
    ' ',
    ` Nothing acute in ${n}.`,
    '',
  ].join('\n');
  const file = `files/p${subject.slice(0, 2)}/p${subject}/s${study}.txt`;
  return { study, subject, file, text, findings };
}

/** Entries of an archive of such reports, with the folders the published one has. */
export function* inventedFiles(count: number): Generator<ZipContent> {
  yield { name: 'files/', data: '' };
  for (let n = 0; n < count; n++) {
    const { file, text } = inventedStudy(n);
    if (n % 3 === 0) yield { name: file.slice(0, file.lastIndexOf('/') + 1), data: '' };
    yield { name: file, data: text };
  }
}

/** The split table: two images a study; tenths of patients by part. */
export function inventedSplits(count: number): string {
  const rows = ['dicom_id,study_id,subject_id,split'];
  for (let n = 0; n < count; n++) {
    const { study, subject } = inventedStudy(n);
    const split = ['test', 'validate'][Number(subject) % 10] ?? 'train';
    rows.push(`a${n},${study},${subject},${split}`, `b${n},${study},${subject},${split}`);
  }
  return `${rows.join('\n')}\n`;
}
