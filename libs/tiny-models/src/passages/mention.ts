import type { Grade, Side } from '../language/nounPhrase.ts';
import type { State } from '../statements/frames.ts';
import type { Thing } from '../things/thing.ts';

/** What one sentence says of one thing. */
export interface Mention {
  readonly thing: Thing;
  readonly state: State;
  readonly side?: Side | undefined;
  readonly grade?: Grade | undefined;
  /** The name it was written with; absent where a clause described it. */
  readonly name?: string | undefined;
}

/** What a passage says of one thing in all. */
export interface Outcome {
  readonly state: 'present' | 'absent' | 'uncertain' | 'unmentioned';
  readonly side?: Side | undefined;
  readonly grade?: Grade | undefined;
}

const rank = { aside: 0, absent: 1, uncertain: 2, present: 3 } as const;

/**
 * Several statements about one thing as one: present outranks uncertain and uncertain outranks absent; right and left
 * are both; a side outranks none. An aside states nothing.
 */
export function outcomeOf(mentions: readonly Mention[]): Outcome {
  let best: Mention | undefined;
  for (const mention of mentions)
    if (best === undefined || rank[mention.state] > rank[best.state]) best = mention;
  if (best === undefined || best.state === 'aside') return { state: 'unmentioned' };
  if (best.state !== 'present') return { state: best.state };
  const sides = new Set(
    mentions.flatMap(({ state, side }) => (state === 'present' && side ? [side] : [])),
  );
  const [side] = sides.size > 1 ? (['both'] as const) : sides;
  return { state: 'present', side, grade: best.grade };
}
