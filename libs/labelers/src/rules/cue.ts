/**
 * What a cue does to the mentions in its scope, in the order in which cues are asked:
 * `doubt` is uncertainty that outranks negation ("cannot exclude"), then `negation`, `normal` (negates what it is said
 * of), `hedge`. What a `question` reaches is not stated at all. `neutral` cues only keep their words from being read as another cue ("no change in", "not without").
 */
export type CueKind = 'doubt' | 'negation' | 'normal' | 'hedge' | 'question' | 'neutral';

/**
 * Where the mentions lie: `after` the cue, through lists; `near` after it, before any comma;
 * `before` it, through lists.
 */
export type CueSide = 'after' | 'near' | 'before';

/** Phrases that share what they do; words as in a lexicon's `Phrase`. */
export interface CueGroup {
  readonly kind: CueKind;
  readonly side: CueSide;
  readonly phrases: readonly string[];
  /** Left out of the compatible mode, because the original does not know them. */
  readonly improvedOnly?: true;
}
