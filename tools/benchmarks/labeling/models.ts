/** LLaMA shapes whose labeling is timed: one of the training benchmark and one of the size of the miniature models. */
export const labelingModels = {
  small: { layers: 4, hidden: 256, heads: 8, feedForward: 688, vocabulary: 2048 },
  miniature: { layers: 4, hidden: 128, heads: 4, feedForward: 344, vocabulary: 4096 },
} as const;

export type LabelingModel = keyof typeof labelingModels;
