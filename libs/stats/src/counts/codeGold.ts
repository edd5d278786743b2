import { InputError, type Finding, type GoldKind, type Labels } from '@labelray/core';
import { layOut, type Layout } from './layOut.ts';

/** Gold as class numbers, with the layout of the counts it leads to. */
export interface CodedGold {
  readonly reportIds: readonly string[];
  readonly layout: Layout;
  /** By finding: gold class of each report, −1 where it was not annotated. */
  readonly codes: readonly Int16Array[]; // (findings)(reports)
}

/** Class number of a gold code: the value's place, or 0 for present and 1 for not present. */
function goldClass(finding: Finding, gold: GoldKind, code: string): number {
  const codes = gold === 'binary' ? ['1', '0'] : finding.values.map((value) => value.code);
  const place = codes.indexOf(code);
  if (place < 0) {
    throw new InputError(`illegal gold value "${code}" of finding "${finding.id}"`, {
      remedy: `legal: ${codes.join(', ')}`,
    });
  }
  return place;
}

/**
 * Reads gold labels into class numbers. A finding missing from a report's labels was not annotated there; a finding
 * that no report annotates, and one that the modality does not score, has no place in the layout.
 *
 * @throws InputError for an unknown finding or value and for a report id that appears twice.
 */
export function codeGold(
  findings: readonly Finding[],
  reports: readonly { readonly id: string; readonly labels: Labels }[],
  { gold, weak = [] }: { readonly gold: GoldKind; readonly weak?: readonly string[] },
): CodedGold {
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const columns = new Map(findings.map(({ id }) => [id, new Int16Array(reports.length).fill(-1)]));
  const seen = new Set<string>();
  reports.forEach(({ id, labels }, row) => {
    if (seen.has(id)) {
      throw new InputError(`gold of report "${id}" appears twice`, { remedy: 'keep one of them' });
    }
    seen.add(id);
    for (const [name, code] of Object.entries(labels)) {
      const finding = known.get(name);
      const column = columns.get(name);
      if (finding === undefined || column === undefined) {
        throw new InputError(`gold of report "${id}" has the unknown finding "${name}"`, {
          remedy: `known: ${[...known.keys()].join(', ')}`,
        });
      }
      column[row] = goldClass(finding, gold, code);
    }
  });
  const coded = findings.flatMap((finding) => {
    const codes = columns.get(finding.id);
    return codes !== undefined && finding.scored && codes.some((code) => code >= 0)
      ? [{ finding, codes, weak: weak.includes(finding.id) }]
      : [];
  });
  return {
    reportIds: reports.map(({ id }) => id),
    layout: layOut(coded, gold),
    codes: coded.map(({ codes }) => codes),
  };
}
