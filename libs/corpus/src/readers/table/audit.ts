import type { Report } from '@labelray/core';
import { createHash } from 'node:crypto';
import { normalizedText } from '../../audit/normalizedWords.ts';
import { countIdentifiers, type IdentifierKind } from './countIdentifiers.ts';

/** Looks at every report of a private table for what its owner should know. */
export interface Audit {
  see(report: Report): void;
  warnings(): string[];
}

/** Longer texts are compared as they are: no report is so long, and normalizing one of 50 MB takes seconds. */
const normalizable = 1e6;

/** 48 bits of the text without case and punctuation: a million texts collide by chance once in 500 tables. */
const print = (text: string): number =>
  createHash('sha1')
    .update(text.length > normalizable ? text : normalizedText(text))
    .digest()
    .readUIntBE(0, 6);

/** An empty audit; it keeps counts and 48 bits a text, and never a text. */
export function openAudit(): Audit {
  const texts = new Set<number>();
  const kinds = new Map<IdentifierKind, { count: number; reports: number }>();
  const patients = new Set<string>();
  let [reports, duplicates, unknown] = [0, 0, 0];
  return {
    see({ text, patientId, sections }) {
      reports++;
      const key = print(text);
      if (texts.has(key)) duplicates++;
      texts.add(key);
      if (patientId === undefined) unknown++;
      else patients.add(patientId);
      const whole = new Set([text, ...Object.values(sections)]);
      const counts = countIdentifiers([...whole].join('\n'));
      for (const [kind, count] of Object.entries(counts) as [IdentifierKind, number][]) {
        const seen = kinds.get(kind) ?? { count: 0, reports: 0 };
        kinds.set(kind, { count: seen.count + count, reports: seen.reports + 1 });
      }
    },
    warnings: () => [
      ...(reports > 0 && unknown === reports
        ? [
            'no patient ids: reports of one patient may be in training and test, and intervals may be too narrow; ' +
              'name their column with the option patientColumn',
          ]
        : unknown > 0
          ? [
              `${unknown} of ${reports} reports have no patient id; each counts as a patient of its own`,
            ]
          : [`${patients.size} patients`]),
      ...(duplicates > 0
        ? [`${duplicates} texts repeat an earlier one (case and punctuation aside)`]
        : []),
      ...(kinds.size > 0
        ? [
            `possible identifiers in the texts: ${[...kinds]
              .map(([kind, { count, reports: within }]) => `${count} ${kind} in ${within} reports`)
              .join(', ')}; check before you share anything`,
          ]
        : []),
    ],
  };
}
