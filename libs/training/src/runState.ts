/** The best evaluation so far. */
export interface Best {
  readonly step: number;
  readonly epoch: number;
  readonly score: number;
}

/** Where a training stands, apart from its arrays. Random numbers depend on seed and place only, so have no state. */
export interface RunState {
  /** Steps of the optimiser done. */
  readonly step: number;
  /** Step of the last evaluation; 0 before the first. */
  readonly evaluatedAt: number;
  /** Tokens computed and seconds taken by the steps so far, over all sessions. */
  readonly tokens: number;
  readonly seconds: number;
  readonly best?: Best;
}

/** A training that has not begun. */
export const beginning: RunState = { step: 0, evaluatedAt: 0, tokens: 0, seconds: 0 };
