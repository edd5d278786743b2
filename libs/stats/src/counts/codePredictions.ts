import { InputError, type Prediction } from '@labelray/core';
import type { CodedGold } from './codeGold.ts';

/** What a system said, as class numbers beside the gold. */
export interface CodedPredictions {
  /** By finding: predicted class of each report; the last class is INVALID. */
  readonly codes: readonly Int16Array[]; // (findings)(reports)
  /** Reports with an unreadable or missing prediction, or with a missing or illegal value. */
  readonly invalid: number;
  readonly truncated: number;
  /** Reports the system said nothing of; counted in `invalid`. */
  readonly missing: number;
}

/**
 * Joins predictions to gold by report id. A missing, invalid or truncated prediction and a missing or illegal value
 * are the class INVALID: a miss for the gold class, never a dropped report.
 *
 * @throws InputError for a report id that the gold lacks or that appears twice, and for an unknown finding.
 */
export function codePredictions(
  { reportIds, layout, codes: gold }: CodedGold,
  predictions: readonly Prediction[],
  { name, findings }: { readonly name: string; readonly findings: readonly string[] },
): CodedPredictions {
  const known = new Set(findings);
  const rows = new Map(reportIds.map((id, row) => [id, row]));
  const answers = new Map<number, Prediction>();
  for (const prediction of predictions) {
    const row = rows.get(prediction.reportId);
    if (row === undefined) {
      throw new InputError(`${name}: prediction for the unknown report "${prediction.reportId}"`, {
        remedy: 'predict the reports of the corpus and no others',
      });
    }
    if (answers.has(row)) {
      throw new InputError(`${name}: report "${prediction.reportId}" is predicted twice`, {
        remedy: 'keep one prediction a report',
      });
    }
    const stranger = Object.keys(prediction.labels).find((finding) => !known.has(finding));
    if (stranger !== undefined) {
      throw new InputError(
        `${name}: report "${prediction.reportId}" has the unknown finding "${stranger}"`,
        { remedy: `known: ${findings.join(', ')}` },
      );
    }
    answers.set(row, prediction);
  }

  const unusable = new Set<number>();
  const codes = layout.slots.map(({ finding, index, columns }) => {
    const places = new Map(finding.values.map(({ code }, place) => [code, place]));
    return Int16Array.from(reportIds, (_, row) => {
      const answer = answers.get(row);
      const value = answer?.status === 'ok' ? answer.labels[finding.id] : undefined;
      const place = value === undefined ? undefined : places.get(value);
      if (place === undefined && (gold[index]?.[row] ?? -1) >= 0) unusable.add(row);
      return place ?? columns - 1;
    });
  });
  const truncated = [...answers.values()].filter(({ status }) => status === 'truncated').length;
  const invalid = [...unusable].filter((row) => answers.get(row)?.status !== 'truncated').length;
  return { codes, invalid, truncated, missing: reportIds.length - answers.size };
}
