import type { Prediction } from '../prediction.ts';

/** A prediction as stored: with the system that made it, and digests of its model and prompt where it has such. */
export type PredictionLine = Prediction & {
  readonly system: string;
  readonly model?: string;
  readonly prompt?: string;
};

/** A prediction as one line of JSONL, its fields in a fixed order. */
export function formatPrediction(line: PredictionLine): string {
  const { system, model, prompt, section, reportId, status, labels, probabilities, evidence } =
    line;
  const head = { system, model, prompt, section, reportId, status, labels };
  const fields = { ...head, probabilities, evidence, raw: line.raw };
  return `${JSON.stringify(fields)}\n`;
}
