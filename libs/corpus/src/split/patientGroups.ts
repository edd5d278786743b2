import type { Report } from '@labelray/core';
import { normalizedText } from '../audit/normalizedWords.ts';

/**
 * Positions of the reports that must stay together, groups in order of their first report: those of one patient, and
 * where the patient is unknown, those of identical (normalized) text.
 */
export function patientGroups(reports: readonly Report[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [position, { patientId, text }] of reports.entries()) {
    const words = patientId === undefined ? normalizedText(text) : '';
    const key =
      patientId !== undefined
        ? `patient ${patientId}`
        : words === ''
          ? `report ${position}` // texts without words have nothing in common
          : `text ${words}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [position]);
    else group.push(position);
  }
  return [...groups.values()];
}
