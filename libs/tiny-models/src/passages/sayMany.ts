import { pick, randomInteger } from '@labelray/core';
import type { NounPhrase } from '../language/nounPhrase.ts';
import { fill, hasSlot } from '../language/template.ts';
import type { State } from '../statements/frames.ts';
import { sharedFrames, type SharedFrame } from '../statements/manyThings.ts';
import type { Thing } from '../things/thing.ts';
import type { Mention } from './mention.ts';
import type { Sentence } from './sayOne.ts';
import { sentenceSlots, tidy, wordMention, type Writing } from './writing.ts';

/** `a or b`, `a, b or c`; telegrams often part by a slash. */
function list(items: readonly string[], join: string): string {
  return `${items.slice(0, -1).join(', ')} ${join} ${items.at(-1) ?? ''}`;
}

/** How a thing of a state is to be stated: its side or degree, where the passage tells one. */
export type Specify = (thing: Thing, state: State) => Mention;

/** Things of a list at most. */
const mostListed = 4;
/** Frames tried for one that fits: a third of them or more do. */
const mostTries = 12;

/**
 * A sentence about two or more of the things, from the first on; undefined where no frame with only the states allowed
 * was met.
 * All things are of one kind of life: home, body or invented.
 */
export function sayMany(
  things: readonly Thing[],
  specify: Specify,
  allowed: readonly State[],
  writing: Writing,
): Sentence | undefined {
  const { random, register, heldOut } = writing;
  const [first] = things;
  if (first === undefined) return undefined;
  const fits = ({ each, list: listed }: SharedFrame): boolean =>
    things.length >= each.length + (listed ? 2 : 0) &&
    each.every((state) => allowed.includes(state)) &&
    (!listed || allowed.includes(listed.state));
  const { region } = first;
  const frames = sharedFrames({ region, register, heldOut });
  let frame: SharedFrame | undefined;
  for (let tries = 0; frame === undefined && tries < mostTries; tries++) {
    const drawn = pick(frames, random);
    if (fits(drawn)) frame = drawn;
  }
  if (frame === undefined) return undefined;
  const phrases: NounPhrase[] = [];
  const mentions: Mention[] = [];
  for (const [i, state] of frame.each.entries()) {
    const thing = things[i];
    if (thing === undefined) return undefined;
    const closed = !hasSlot(frame.template, 'at', i);
    const { phrase, mention } = wordMention(specify(thing, state), writing, { closed });
    phrases.push(phrase);
    mentions.push(mention);
  }
  let listed: string | undefined;
  if (frame.list !== undefined) {
    const { state, join, articles } = frame.list;
    const room = Math.min(mostListed, things.length - frame.each.length);
    const count = 2 + randomInteger(random, room - 1);
    const items = things.slice(frame.each.length, frame.each.length + count).map((thing) => {
      const { phrase, mention } = wordMention(specify(thing, state), writing);
      mentions.push(mention);
      return (articles ? phrase.a : phrase.x) + (state === 'present' ? phrase.at : '');
    });
    const slash = register === 'telegram' && random() < 0.3;
    listed = slash ? items.join(random() < 0.5 ? '/' : ' / ') : list(items, join);
  }
  return {
    text: tidy(fill(frame.template, sentenceSlots(phrases, random, listed), random)),
    mentions,
  };
}
