import type { BertHead, ClassifiedRow, WordPieces } from '@labelray/bert';
import type { LabeledReport } from '@labelray/core';

/** Annotated reports as rows to train on, and how many of them cannot be: over-long ones, ones without a label. */
export interface ClassifiedReports {
  readonly rows: readonly ClassifiedRow[];
  readonly overLong: number;
  readonly unlabeled: number;
}

/** Rows of reports that have a label of one head at least and fit `maxPieces` word pieces, marks included. */
export function classifiedRows(
  reports: readonly Pick<LabeledReport, 'id' | 'text' | 'labels'>[],
  {
    heads,
    wordPieces,
    maxPieces,
  }: {
    readonly heads: readonly BertHead[];
    readonly wordPieces: WordPieces;
    readonly maxPieces: number;
  },
): ClassifiedReports {
  const rows: ClassifiedRow[] = [];
  const left = { overLong: 0, unlabeled: 0 };
  for (const { id, text, labels } of reports) {
    const targets = heads.map(({ name, classes }) => {
      const at = classes.indexOf(labels[name] ?? '');
      return at === -1 ? undefined : at;
    });
    const pieces = wordPieces.encode(text);
    if (targets.every((target) => target === undefined)) left.unlabeled++;
    else if (pieces.length > maxPieces) left.overLong++;
    else rows.push({ id, pieces, targets });
  }
  return { rows, ...left };
}
