/** One question about the text of a row, with one right answer of several. */
export interface Branch {
  /** What follows the text: "Hiatal Hernia:". */
  readonly question: string;
  /** Value words the answer is chosen from, in the order of the scheme. */
  readonly options: readonly string[];
  /** Index of the right one. */
  readonly gold: number;
}

/** One document of the pretraining data, free of tokens: the trainer turns it into a prompt and its branches. */
export interface Row {
  readonly text: string;
  readonly instruction?: string;
  /** Empty for plain documents. */
  readonly branches: readonly Branch[];
  /** True for documents that are read and never asked about. */
  readonly plain?: true;
}
