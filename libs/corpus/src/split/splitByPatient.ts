import {
  InputError,
  seededRandom,
  type Finding,
  type LabeledReport,
  type Random,
  type Report,
  type Split,
} from '@labelray/core';
import { assertOnePatientOneSplit } from './assertOnePatientOneSplit.ts';
import { patientGroups } from './patientGroups.ts';
import { stratify, type Unit } from './stratify.ts';

const splits: readonly Split[] = ['train', 'dev', 'test'];

/** Share of the reports a split should get: `{ train: 0.7, dev: 0.1, test: 0.2 }`. */
export type Shares = Readonly<Partial<Record<Split, number>>> | Readonly<Record<string, number>>;

/** Where chance comes from, and whose prevalence the splits should have in common. */
export type SplitOptions = ({ readonly seed: number } | { readonly random: Random }) & {
  /** Stratified by every stated value of these; by nothing where absent. */
  readonly findings?: readonly Finding[];
};

function checkShares(shares: Shares): ReadonlyMap<Split, number> {
  const checked = new Map<Split, number>();
  for (const [name, share] of Object.entries(shares) as [string, number | undefined][]) {
    const split = splits.find((known) => known === name);
    if (split === undefined) {
      throw new InputError(`unknown split "${name}"`, { remedy: `known: ${splits.join(', ')}` });
    }
    if (share === undefined || !(share >= 0 && share <= 1)) {
      throw new InputError(`the share of ${split} is ${share ?? 'missing'}`, {
        remedy: 'give a number from 0 to 1',
      });
    }
    checked.set(split, share);
  }
  const sum = [...checked.values()].reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-6) {
    throw new InputError(
      `the shares of ${[...checked.keys()].join(', ') || 'no split'} sum to ${sum}`,
      {
        remedy: 'give shares that sum to 1',
      },
    );
  }
  return checked;
}

/** Labels a report is stratified by: `Edema -1` for each finding whose value is stated. */
function strata(report: Report | LabeledReport, findings: readonly Finding[]): string[] {
  if (!('labels' in report)) return [];
  return findings.flatMap(({ id, unmentioned }) => {
    const code = report.labels[id];
    return code === undefined || code === unmentioned ? [] : [`${id} ${code}`];
  });
}

/**
 * The reports with their splits, in their order; all reports of a patient in one split, and where patients are
 * unknown, all of identical text. Shares are met as far as patients allow: no split gets more than its share by a
 * whole patient. Prevalences are evened out by iterative stratification (`stratify`). Reports that already have a
 * split keep it, and their patients' other reports follow.
 *
 * Throws InputError where a patient already is in two splits, and on shares that are unknown or do not sum to 1.
 *
 * @example splitByPatient(reports, { train: 0.8, test: 0.2 }, { seed: 7, findings: modality.findings })
 */
export function splitByPatient<R extends Report>(
  reports: readonly R[],
  shares: Shares,
  options: SplitOptions,
): readonly (R & { readonly split: Split })[] {
  const checked = checkShares(shares);
  assertOnePatientOneSplit(reports);
  const random = 'random' in options ? options.random : seededRandom(options.seed, 'split');
  const groups = patientGroups(reports);
  const units = groups.map((positions): Unit => {
    const labels = new Map<string, number>();
    let part: Split | undefined;
    for (const position of positions) {
      const report = reports[position];
      if (report === undefined) continue;
      part ??= report.split;
      for (const label of strata(report, options.findings ?? [])) {
        labels.set(label, (labels.get(label) ?? 0) + 1);
      }
    }
    return { size: positions.length, labels, ...(part === undefined ? {} : { part }) };
  });
  const parts = stratify(units, checked, random);
  const splitAt = new Map<number, Split>();
  for (const [i, positions] of groups.entries()) {
    const split = splits.find((known) => known === parts[i]) ?? 'train';
    for (const position of positions) splitAt.set(position, split);
  }
  return reports.map((report, position) => ({
    ...report,
    split: report.split ?? splitAt.get(position) ?? 'train',
  }));
}
