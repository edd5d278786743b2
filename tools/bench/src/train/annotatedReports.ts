import { InputError, type LabeledReport, type Modality, type Provenance } from '@labelray/core';
import { parseCorpusCard } from '@labelray/core/formats';
import { fingerprint } from '@labelray/corpus';
import { readExamples } from '@labelray/labelers/tuning';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readText } from '../files/readText.ts';

/** Annotated reports of one part and the files they came from. */
export interface AnnotatedReports {
  readonly reports: readonly LabeledReport[];
  /** Reports of the files that are of another part, and such without labels. */
  readonly otherPart: number;
  readonly unannotated: number;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** From the corpus card beside the file, where there is one. */
  readonly provenance?: Provenance;
}

/**
 * Reads the reports of a corpus JSONL, or of `<labels.csv>+<reports.csv>`, that have labels and belong to a part, or to
 * none that is named. Throws InputError where there is none.
 */
export async function annotatedReports(
  path: string,
  { modality, part }: { readonly modality: Modality; readonly part: 'train' | 'dev' },
): Promise<AnnotatedReports> {
  const all = await readExamples(path, modality);
  const ofPart = all.filter(({ split = part }) => split === part);
  const reports = ofPart.filter((report): report is LabeledReport => 'labels' in report);
  if (reports.length === 0) {
    throw new InputError(`has no annotated report of the part "${part}"`, {
      file: path,
      remedy:
        ofPart.length < all.length
          ? 'split the corpus: npx labelray corpus … --split train=0.8,dev=0.2'
          : 'give reports with labels',
    });
  }
  const files = await Promise.all(
    filesOf(path).map(async (file) => ({
      name: basename(file),
      sha256: (await fingerprint(file)).sha256,
    })),
  );
  const card = path.replace(/\.jsonl(\.gz)?$/, '.card.json');
  return {
    reports,
    otherPart: all.length - ofPart.length,
    unannotated: ofPart.length - reports.length,
    files,
    ...(card !== path &&
      existsSync(card) && { provenance: parseCorpusCard(readText(card), card).provenance }),
  };
}

function filesOf(path: string): string[] {
  const plus = path.indexOf('+');
  if (plus === -1 || /\.jsonl(\.gz)?$/.test(path)) return [path];
  return [path.slice(0, plus), path.slice(plus + 1)];
}
