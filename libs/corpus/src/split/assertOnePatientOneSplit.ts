import { InputError, type Report, type Split } from '@labelray/core';

/** Refuses reports whose splits separate a patient; throws InputError with the patient, two reports, and how many more. */
export function assertOnePatientOneSplit(reports: readonly Report[]): void {
  const first = new Map<string, { readonly id: string; readonly split: Split }>();
  const torn = new Map<string, string>();
  for (const { id, patientId, split } of reports) {
    if (patientId === undefined || split === undefined) continue;
    const before = first.get(patientId);
    if (before === undefined) first.set(patientId, { id, split });
    else if (before.split !== split && !torn.has(patientId)) {
      torn.set(
        patientId,
        `patient "${patientId}" is in two splits: report "${before.id}" in ${before.split}, "${id}" in ${split}`,
      );
    }
  }
  const [example] = torn.values();
  if (example === undefined) return;
  throw new InputError(
    torn.size === 1 ? example : `${example}, and ${torn.size - 1} more patients`,
    {
      remedy: 'give all reports of a patient one split, or leave the splits out to have them made',
    },
  );
}
