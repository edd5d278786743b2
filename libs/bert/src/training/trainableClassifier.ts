import { floatData, floats, integers } from '@labelray/onnx';
import type { Parameter, RowFacts, TrainableModel } from '@labelray/training';
import type { BertConfig } from '../config/bertConfig.ts';
import { byHead } from '../labeling/byHead.ts';
import { checkSequence } from '../labeling/checkSequence.ts';
import type { BertOptions } from '../labeling/openBert.ts';
import { firstPlaces, tokenBatch } from '../labeling/tokenBatch.ts';
import { EncoderTraining, type TopBatch } from './encoderTraining.ts';
import { microBatches } from './microBatches.ts';
import { classifierLogits, classifierTop } from './tops.ts';

/** A text with its classes. */
export interface ClassifiedRow {
  readonly id: string;
  /** Word pieces, [CLS] first. */
  readonly pieces: readonly number[];
  /** Class of each head; absent where nobody has judged it. */
  readonly targets: readonly (number | undefined)[];
}

/** How a training uses the machine. */
export interface TrainingOptions extends Pick<BertOptions, 'device' | 'threads'> {
  /** Tokens computed at once, padding included; memory grows with it, speed hardly above the default. */
  readonly tokensAtOnce?: number;
}

/** A BERT whose parameters are trained, and that answers with them between steps. */
export interface TrainableClassifier extends TrainableModel<ClassifiedRow> {
  /** Logits with the parameters as they are: row → head → class. */
  logits(sequences: readonly (readonly number[])[]): Promise<readonly (readonly Float32Array[])[]>;
  release(): Promise<void>;
}

export const defaultTokensAtOnce = 768;

/** What the training loop knows of a row: every judged head counts as one scored place. */
export const classifiedRowFacts = ({ id, pieces, targets }: ClassifiedRow): RowFacts => ({
  id,
  tokens: pieces.length,
  scored: targets.filter((target) => target !== undefined).length,
});

/**
 * A BERT with linear heads to be trained in all its parameters, which the optimiser changes in place:
 * loss = Σ over rows and judged heads of −ln softmax(logits)[target] / normaliser.
 */
export function trainableClassifier(
  config: BertConfig,
  classes: readonly number[],
  parameters: ReadonlyMap<string, Parameter>,
  { tokensAtOnce = defaultTokensAtOnce, ...options }: TrainingOptions = {},
): TrainableClassifier {
  const training = new EncoderTraining({
    config,
    parameters,
    top: (built) => classifierTop(config, classes, built),
    answer: () => classifierLogits(config, classes),
    options,
  });
  return {
    parameters,
    step(rows, { random, normaliser }) {
      const batchOf = (part: readonly ClassifiedRow[]): TopBatch => {
        const tokens = tokenBatch(
          part.map(({ pieces }) => pieces),
          config.paddingToken,
        );
        const shape = [part.length, classes.length];
        const targets = part.flatMap((row) => classes.map((_, head) => row.targets[head]));
        const weights = targets.map((target) => (target === undefined ? 0 : 1 / normaliser));
        const feeds = {
          asked: firstPlaces(tokens),
          targets: integers(
            shape,
            targets.map((target) => target ?? 0),
          ),
          weights: floats(shape, Float32Array.from(weights)),
        };
        return { tokens, feeds };
      };
      return training.sumOver(rows, { tokensAtOnce, random, batchOf });
    },
    async logits(sequences) {
      sequences.forEach((sequence, row) => {
        checkSequence(sequence, row, config);
      });
      const rows = sequences.map((pieces, index) => ({ pieces, index }));
      const found: (readonly Float32Array[])[] = Array.from({ length: rows.length }, () => []);
      for (const part of microBatches(rows, ({ pieces }) => pieces.length, 4 * tokensAtOnce)) {
        const tokens = tokenBatch(
          part.map(({ pieces }) => pieces),
          config.paddingToken,
        );
        const { logits } = await training.answer({ tokens, feeds: { asked: firstPlaces(tokens) } });
        if (logits === undefined) throw new Error('the graph gave no logits');
        const values = floatData(logits);
        part.forEach(({ index }, row) => {
          found[index] = byHead(values, row, classes);
        });
      }
      return found;
    },
    release: () => training.release(),
  };
}
