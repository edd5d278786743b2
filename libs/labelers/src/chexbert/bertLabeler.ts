import type { Bert, BertHead, WordPieces } from '@labelray/bert';
import type { Labeler, Prediction, Report } from '@labelray/core';
import { bucketByLength } from '@labelray/llama';
import { roundedShares } from '../llama/slotAnswers.ts';
import { chosenText, type TextChoice } from './chosenText.ts';
import { contaminationNotice, isMimicReport, knowsMimic } from './contamination.ts';
import { labelsOf } from './labelsOf.ts';

/** A BERT with heads, and how it labels. */
export interface BertLabelerParts {
  readonly id: string;
  readonly bert: Pick<Bert, 'logits'>;
  readonly wordPieces: WordPieces;
  readonly heads: readonly BertHead[];
  readonly text: TextChoice;
  /** Reports answered at once. */
  readonly batch: number;
  /** Most word pieces of a text, marks included. */
  readonly maxPieces: number;
  /** Digest of weights and vocabulary. */
  readonly digest: string;
  /** Corpus of its training reports, where it is known. */
  readonly trainedOn?: string;
  /** Findings of the modality that it has no head for. */
  readonly missing: readonly string[];
}

/** A prediction with the digest of its model, as prediction files keep it. */
export type BertPrediction = Prediction & { readonly model: string };

/** Batches that are looked at together to find texts of similar length. */
const window = 16;

/**
 * Labels with a BERT in batches of similar length. A text of more than `maxPieces` pieces is `truncated` and told in the
 * notes, never cut; every prediction names the section it read.
 */
export function bertLabeler(parts: BertLabelerParts): Labeler {
  const { id, wordPieces, maxPieces, batch, digest, text: choice, trainedOn, missing } = parts;
  const told = { overLong: 0, mimic: 0, sections: new Map<string, number>() };
  async function* answered(reports: readonly Report[]): AsyncGenerator<BertPrediction> {
    const chosen = reports.map((report) => chosenText(report, choice));
    const texts = chosen.map(({ text }) =>
      exceeds(text, maxPieces) ? undefined : wordPieces.encode(text),
    );
    const answers = await answerAll(parts, texts);
    for (const [i, report] of reports.entries()) {
      const { section = 'text' } = chosen[i] ?? {};
      told.sections.set(section, (told.sections.get(section) ?? 0) + 1);
      if (isMimicReport(report)) told.mimic++;
      const answer = answers.get(i);
      if (answer === undefined) told.overLong++;
      yield {
        model: digest,
        reportId: report.id,
        section,
        ...(answer === undefined
          ? { status: 'truncated' as const, labels: {} }
          : { status: 'ok' as const, ...answer }),
      };
    }
  }
  return {
    id,
    async *label(reports) {
      let waiting: Report[] = [];
      for await (const report of reports) {
        waiting.push(report);
        if (waiting.length < batch * window) continue;
        yield* answered(waiting);
        waiting = [];
      }
      yield* answered(waiting);
    },
    notes() {
      const sections = [...told.sections].map(([name, count]) => `${count} by ${name}`);
      return [
        ...(sections.length > 0 ? [`read: ${sections.join(', ')}`] : []),
        ...(missing.length > 0 ? [`the model has no head for ${missing.join(', ')}`] : []),
        ...(told.overLong > 0
          ? [
              `texts of more than ${maxPieces} word pieces: ${told.overLong}; they are "truncated", not cut`,
            ]
          : []),
        ...(told.mimic > 0 && trainedOn !== undefined && knowsMimic(trainedOn)
          ? [contaminationNotice(told.mimic, trainedOn)]
          : []),
      ];
    },
  };
}

/** Whether a text has more pieces for certain: every word is one piece at least. Huge texts are not cut to pieces. */
function exceeds(text: string, maxPieces: number): boolean {
  const word = /\S+/gu;
  let words = 0;
  while (words <= maxPieces && word.exec(text) !== null) words++;
  return words > maxPieces;
}

type Answer = Required<Pick<Prediction, 'labels' | 'probabilities'>>;

/** Answers by index of the text; none of texts that are too long. */
async function answerAll(
  { bert, heads, batch, maxPieces }: BertLabelerParts,
  texts: readonly (readonly number[] | undefined)[],
): Promise<ReadonlyMap<number, Answer>> {
  const lengths = texts.map((pieces) => pieces?.length ?? Infinity);
  const answers = new Map<number, Answer>();
  for (const { rows, length } of bucketByLength(lengths, { batch, limit: maxPieces }).buckets) {
    const logits = await bert.logits(
      rows.map((row) => texts[row] ?? []),
      { length },
    );
    for (const [i, row] of rows.entries()) {
      const given = logits[i] ?? [];
      const probabilities = heads.map(({ name, classes }, head) => {
        const shares = roundedShares(softmax(given[head] ?? new Float32Array(0)));
        return [
          name,
          Object.fromEntries(classes.map((code, k) => [code, shares[k] ?? 0])),
        ] as const;
      });
      answers.set(row, {
        labels: labelsOf(heads, given),
        probabilities: Object.fromEntries(probabilities),
      });
    }
  }
  return answers;
}

function softmax(logits: Float32Array): readonly number[] {
  const most = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
