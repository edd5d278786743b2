/** One question of a JSON answer and the words it can be answered with. */
export interface AnswerField {
  readonly key: string;
  readonly options: readonly string[];
  /** Other names by which an answer may call it, such as an abbreviation. */
  readonly aliases?: readonly string[];
  /** Other spellings of an answer, such as codes, and the option each stands for. */
  readonly spellings?: Readonly<Record<string, string>>;
}
