import { biradsOfText, densitiesOfText } from './assessments.ts';
import type { CaseReport } from './caseReport.ts';
import { breastName, type Mode, type Side } from './imageName.ts';
import type { ImageRow } from './readAnnotations.ts';

/** What the sheet says of one breast. */
export interface Assessment {
  /** Mode → BI-RADS categories, ascending. */
  readonly birads: Readonly<Partial<Record<Mode, readonly number[]>>>;
  readonly density?: string;
}

const union = (lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b);

/** The sheet's rows as one assessment a breast; `conflicts` names breasts whose rows contradict each other. */
export function assess(rows: readonly ImageRow[]): {
  readonly breasts: ReadonlyMap<string, Assessment>;
  readonly conflicts: readonly string[];
} {
  const byBreast = Map.groupBy(rows, ({ patient, side }) => breastName(patient, side));
  const conflicts: string[] = [];
  const breasts = new Map<string, Assessment>();
  for (const [name, images] of byBreast) {
    const birads: Partial<Record<Mode, readonly number[]>> = {};
    for (const [mode, ofMode] of Map.groupBy(images, (image) => image.mode)) {
      birads[mode] = union(ofMode.map((image) => image.birads));
      if (new Set(ofMode.map((image) => image.birads.join())).size > 1) {
        conflicts.push(`${name} (BI-RADS, ${mode})`);
      }
    }
    const densities = [...new Set(images.flatMap(({ density }) => density ?? []))];
    if (densities.length > 1) conflicts.push(`${name} (density)`);
    breasts.set(name, { birads, ...(densities.length > 0 && { density: densities.join('/') }) });
  }
  return { breasts, conflicts };
}

/** What the findings say of both breasts, ahead of their blocks. */
const beforeBreasts = ({ sections }: CaseReport): string =>
  sections.findings.split(/^(?:Right|Left) Breast:/m, 1)[0] ?? '';

/**
 * Where text and sheet say different things of a breast, as `P3 R (text 4, sheet 3 4)`: BI-RADS of opinion against the
 * low-dose rows and of the contrast section against the contrast rows, density where the text states one. What only one
 * of them states is no disagreement.
 */
export function disagreements(
  cases: readonly CaseReport[],
  breasts: ReadonlyMap<string, Assessment>,
): { readonly birads: readonly string[]; readonly density: readonly string[] } {
  const birads: string[] = [];
  const density: string[] = [];
  for (const report of cases) {
    for (const side of ['right', 'left'] as const satisfies readonly Side[]) {
      const name = breastName(report.patient, side);
      const sheet = breasts.get(name);
      if (sheet === undefined) continue;
      for (const [section, mode] of [
        ['opinion', 'low-dose'],
        ['contrast', 'contrast'],
      ] as const) {
        const inText = biradsOfText(report.breasts[section][side] ?? '');
        const inSheet = sheet.birads[mode] ?? [];
        if (inText.length > 0 && inSheet.length > 0 && inText.join() !== inSheet.join()) {
          birads.push(`${name} ${mode} (text ${inText.join(' ')}, sheet ${inSheet.join(' ')})`);
        }
      }
      const own = densitiesOfText(report.breasts.findings[side] ?? '');
      const stated = (own.length > 0 ? own : densitiesOfText(beforeBreasts(report))).join('/');
      if (stated !== '' && sheet.density !== undefined && stated !== sheet.density) {
        density.push(`${name} (text ${stated}, sheet ${sheet.density})`);
      }
    }
  }
  return { birads, density };
}
