/** Phenomenon → sentences. */
export type Sentences = Readonly<Record<string, readonly string[]>>;

/**
 * The sentences of one finding before they have a side. Slots that become a side: `{at}` ("in the right breast"),
 * `{breast}`, `{axilla}`, `{nipple}` ("the left nipple"), `{side}` (an adjective); in `oneSided` also `{other}`, the side
 * without the finding; in `absent` `{anywhere}` ("in either breast").
 */
export interface Book {
  /** There, on one side. */
  readonly one: Sentences;
  /** There, on both sides. */
  readonly both: Sentences;
  /** Not there. */
  readonly absent: Sentences;
  /** Not there, said of both breasts at once, so never under the heading of one. */
  readonly absentInBoth?: Sentences;
  /** There on one side and denied on the other. */
  readonly oneSided: readonly string[];
  /** Whether a quadrant or a clock position is natural. */
  readonly zones: boolean;
}
