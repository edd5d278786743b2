import type { ScoredCorpus } from '@labelray/core';

/** What is resampled and swapped as one. */
export interface Units {
  readonly unit: ScoredCorpus['unit'];
  readonly unitOf: Int32Array; // (reports)
  readonly units: number;
  /** By unit, where the corpus is stratified. */
  readonly strata?: Int32Array; // (units)
  readonly notes: readonly string[];
}

/** What forming units needs to know of a report; `textKey` stands for the text where that must not travel. */
export interface UnitReport {
  readonly patientId?: string;
  readonly text?: string;
  readonly textKey?: string;
  readonly stratum?: string;
}

/** Numbers distinct keys in order of appearance. */
function numbered(keys: readonly string[]): { readonly codes: Int32Array; readonly count: number } {
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(keys, (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { codes, count: numbers.size };
}

/**
 * Groups reports into the units of resampling: patients; where a report has no patient id, the reports with its text;
 * where the text is unknown too, the report alone. Strata are taken from each unit's first report.
 */
export function formUnits(reports: readonly UnitReport[]): Units {
  const { codes: unitOf, count: units } = numbered(
    reports.map(({ patientId, textKey, text }, row) => {
      const content = textKey ?? text;
      if (patientId !== undefined) return `patient ${patientId}`;
      return content === undefined ? `report ${row}` : `text ${content}`;
    }),
  );
  const unknown = reports.filter(({ patientId }) => patientId === undefined).length;
  const single = units === reports.length;
  const unit = unknown < reports.length ? 'patient' : single ? 'report' : 'identical-text group';
  const notes: string[] = [];
  if (unit === 'report') {
    notes.push('patients are unknown: resampled by report, so intervals may be too narrow');
  } else if (unit === 'identical-text group') {
    notes.push(
      `patients are unknown: resampled by report, identical texts together (${units} groups of ${reports.length} reports), so intervals may be too narrow`,
    );
  } else if (unknown > 0) {
    notes.push(
      `${unknown} of ${reports.length} reports have no patient id: each is a unit of its own, identical texts together`,
    );
  }

  if (reports.every(({ stratum }) => stratum === undefined)) return { unit, unitOf, units, notes };
  const { codes: stratumOf } = numbered(reports.map(({ stratum }) => stratum ?? ''));
  const strata = new Int32Array(units).fill(-1);
  const split = new Set<number>();
  unitOf.forEach((u, row) => {
    const stratum = stratumOf[row] ?? 0;
    if (strata[u] === -1) strata[u] = stratum;
    else if (strata[u] !== stratum) split.add(u);
  });
  if (split.size > 0) {
    notes.push(
      `${split.size} units lie in several strata: each is drawn in that of its first report`,
    );
  }
  return { unit, unitOf, units, strata, notes };
}
