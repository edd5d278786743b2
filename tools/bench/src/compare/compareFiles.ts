import type { Labels } from '@labelray/core';
import { readPredictions } from '../score/readPredictions.ts';
import { loadModality } from '../workspace.ts';

/** How often, and where, the first file says `first` and the second `second`. */
export interface Disagreement {
  readonly first: string;
  readonly second: string;
  readonly reportIds: readonly string[];
}

/** Where two label files differ. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  /** Reports in both files; the others are counted and not compared. */
  readonly reports: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly findings: readonly {
    readonly finding: string;
    readonly agreed: number;
    readonly disagreements: readonly Disagreement[];
  }[];
}

/** Compares two label files of one modality report by report; the most frequent disagreement of a finding is first. */
export async function compareFiles(
  first: string,
  second: string,
  modalityId: string,
): Promise<Comparison> {
  const modality = await loadModality(modalityId);
  const read = async (path: string) =>
    new Map((await readPredictions(path, modality)).map((p) => [p.reportId, p.labels] as const));
  const [a, b] = [await read(first), await read(second)];
  const both = [...a.keys()].filter((id) => b.has(id));
  return {
    first,
    second,
    reports: both.length,
    onlyFirst: a.size - both.length,
    onlySecond: b.size - both.length,
    findings: modality.findings.map(({ id: finding }) => {
      const cells = new Map<string, Disagreement & { reportIds: string[] }>();
      let agreed = 0;
      for (const id of both) {
        const [x, y] = [code(a.get(id), finding), code(b.get(id), finding)];
        if (x === y) {
          agreed++;
          continue;
        }
        const cell = cells.get(`${x} ${y}`) ?? { first: x, second: y, reportIds: [] };
        cell.reportIds.push(id);
        cells.set(`${x} ${y}`, cell);
      }
      return {
        finding,
        agreed,
        disagreements: [...cells.values()].sort((p, q) => q.reportIds.length - p.reportIds.length),
      };
    }),
  };
}

/** A finding without a label (a missing column, an unreadable answer) differs from every value. */
function code(labels: Labels | undefined, finding: string): string {
  return labels?.[finding] ?? 'none';
}
