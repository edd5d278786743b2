import type { ByteSource, Finding, Labeler, Labels } from '@labelray/core';
import { InputError } from '@labelray/core';
import { parseLabels } from '@labelray/core/formats';

/** A labeler that answers from a file, and what that file holds besides. */
export interface FilePredictions extends Labeler {
  /** Findings without a column; they are left unanswered. */
  readonly missing: readonly string[];
  /** Ids in the file that no report has had so far; complete once all reports have been labeled. */
  extraIds(): readonly string[];
}

/** MIMIC-CXR writes a study as `50414267` in its tables and as `s50414267` in its paths. */
const plainId = (id: string): string => id.replace(/^s(?=\d{8}$)/u, '');

/**
 * Reads someone else's predictions, a labels CSV with columns by name in any order: ours, or the official CheXpert and
 * NegBio files (`study_id`, `1.0 / 0.0 / -1.0 / blank`). A report the file lacks is answered as `invalid`.
 *
 * @throws InputError on unknown columns or values, repeated ids, and what `parseLabels` refuses.
 */
export async function openPredictions(
  source: ByteSource,
  findings: readonly Finding[],
): Promise<FilePredictions> {
  const { rows, missing, warnings } = await parseLabels(source, findings);
  const byId = new Map<string, { readonly id: string; readonly labels: Labels }>();
  for (const { reportId, labels } of rows) {
    const key = plainId(reportId);
    const other = byId.get(key);
    if (other !== undefined) {
      throw new InputError(`"${other.id}" and "${reportId}" are one report`, {
        file: source.name,
        remedy: 'keep one row a report',
      });
    }
    byId.set(key, { id: reportId, labels });
  }
  const unused = new Map([...byId].map(([key, { id }]) => [key, id]));
  return {
    id: `file:${source.name}`,
    missing,
    extraIds: () => [...unused.values()],
    notes() {
      const extra = [...unused.values()];
      const some = extra.slice(0, 3).join(', ');
      return [
        ...warnings,
        ...(missing.length > 0 ? [`${source.name} has no column for ${missing.join(', ')}`] : []),
        ...(extra.length > 0 ? [`${source.name} has ${extra.length} more rows: ${some}`] : []),
      ];
    },
    async *label(reports) {
      for await (const { id } of reports) {
        const key = plainId(id);
        const row = byId.get(key);
        unused.delete(key);
        yield row === undefined
          ? { reportId: id, status: 'invalid', labels: {} }
          : { reportId: id, status: 'ok', labels: row.labels };
      }
    },
  };
}
