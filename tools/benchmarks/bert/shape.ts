import {
  encoderShapes,
  headShapes,
  type BertConfig,
  type BertHead,
  type ParameterShapes,
} from '@labelray/bert';

/** BERT-base uncased, with its dropout. Source: Devlin et al., 2019. */
export const bertBase = (layers: number): BertConfig => ({
  ...{ layers, hidden: 768, heads: 12, feedForward: 3072, vocabulary: 30_522 },
  ...{ maxPositions: 512, tokenTypes: 2, epsilon: 1e-12, paddingToken: 0 },
  ...{ hiddenDropout: 0.1, attentionDropout: 0.1 },
});

/** Classes of CheXbert's heads. */
export const classes: readonly number[] = [...Array<number>(13).fill(4), 2];

/** Heads of these classes, without meaning. */
export const heads: readonly BertHead[] = classes.map((count, head) => ({
  name: `head ${head}`,
  classes: Array.from({ length: count }, (_, k) => String(k)),
}));

export const shapesOf = (config: BertConfig): ParameterShapes =>
  new Map([...encoderShapes(config), ...headShapes(config.hidden, classes)]);

/** Word pieces of so many texts of 128, without padding, as the peer has them. */
export const texts = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: 128 }, (__, place) => 5 + ((row * 977 + place * 131) % 29_000)),
  );
