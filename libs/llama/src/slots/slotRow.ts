/** One question after a prompt: its tokens (`Edema:`) and the token sequences that can follow (` present`, ` absent`). */
export interface SlotBranch {
  readonly tokens: readonly number[];
  readonly options: readonly (readonly number[])[];
}

/** A prompt and the branches that are all asked after it, none seeing another. */
export interface SlotRow {
  readonly prompt: readonly number[];
  readonly branches: readonly SlotBranch[];
}

/** One token on the way through an option: the place that predicts it, as an index of `places`. */
export interface SlotStep {
  readonly place: number;
  readonly token: number;
}

/** A row as one sequence of tokens over a tree. */
export interface SlotLayout {
  /** (tokens) each. Positions go on from the prompt in every branch; a parent is the token before on the same path. */
  readonly ids: readonly number[];
  readonly positions: readonly number[];
  /** −1 where a token has none. Always smaller than the token's own index. */
  readonly parents: readonly number[];
  /** Indices of the tokens whose next token is asked for: the end of each branch, and where options part further on. */
  readonly places: readonly number[];
  /** By branch and option, the steps to the end of the option. */
  readonly steps: readonly (readonly (readonly SlotStep[])[])[];
}
