import type { BertConfig } from '@labelray/bert';
import type { Recipe } from '@labelray/training';

/** The shape of the miniature but for its vocabulary: BERT-tiny of Turc et al., 2019, with four heads and without dropout. */
export const miniatureShape: Omit<BertConfig, 'vocabulary'> = {
  layers: 2,
  hidden: 128,
  heads: 4,
  feedForward: 512,
  maxPositions: 512,
  tokenTypes: 2,
  epsilon: 1e-12,
  hiddenDropout: 0,
  attentionDropout: 0,
  paddingToken: 0,
};

/** Of the first weights: 1/√width. At the customary .02 the language was no better after 300 steps than after 50. */
export const firstDeviation = 1 / Math.sqrt(miniatureShape.hidden);

/** How large a training is; smaller ones are for tests. */
export interface MiniatureSize {
  /** Unlabeled reports of each style, before the close ones are dropped. */
  readonly reports: number;
  /** Word pieces, marks included. */
  readonly vocabulary: number;
  /** Optimiser steps of the masked language model, then of the heads on fragments and on whole reports. */
  readonly languageSteps: number;
  readonly fragmentSteps: number;
  readonly headSteps: number;
  /** Reports kept apart, on which the heads are compared with the rules. */
  readonly heldOut: number;
}

export const standardSize: MiniatureSize = {
  reports: 4000,
  vocabulary: 2048,
  languageSteps: 400,
  fragmentSteps: 1200,
  headSteps: 500,
  heldOut: 400,
};

/**
 * Adam at 1e-3, twice that on fragments, 50 times the rate of CheXbert: a model of 0.7 million weights that starts from
 * nothing learns nothing at 2e-5.
 */
const common = {
  batchSize: 32,
  learningRate: 1e-3,
  warmupSteps: 50,
  schedule: 'linear',
} as const satisfies Partial<Recipe>;

export const languageRecipe = ({ languageSteps: steps }: MiniatureSize): Partial<Recipe> => ({
  ...common,
  duration: { steps },
});

export const fragmentRecipe = ({ fragmentSteps: steps }: MiniatureSize): Partial<Recipe> => ({
  ...common,
  learningRate: 2e-3,
  duration: { steps },
});

export const headRecipe = ({ headSteps: steps }: MiniatureSize): Partial<Recipe> => ({
  ...common,
  duration: { steps },
});
