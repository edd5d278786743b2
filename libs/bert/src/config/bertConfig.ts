/** The shape of a BERT encoder. */
export interface BertConfig {
  readonly layers: number;
  readonly hidden: number;
  /** Heads of attention; each has hidden / heads numbers. */
  readonly heads: number;
  readonly feedForward: number;
  readonly vocabulary: number;
  readonly maxPositions: number;
  readonly tokenTypes: number;
  readonly epsilon: number;
  /** Share of elements that training drops from embeddings and from what each sublayer adds. */
  readonly hiddenDropout: number;
  /** Share of attention weights that training drops. */
  readonly attentionDropout: number;
  readonly paddingToken: number;
}

/** A linear head on the encoder's first vector: one logit for each of its classes. */
export interface BertHead {
  readonly name: string;
  readonly classes: readonly string[];
}
