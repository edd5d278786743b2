import { pick, shuffle, type Random } from '@labelray/core';
import { fill, templates } from '../language/template.ts';
import { namesOf, nounPhrase } from '../language/nounPhrase.ts';
import type { Thing } from '../things/thing.ts';

/** Lines that say that two names are one thing; `{m}` is what it is. */
const pairs = templates([
  '{x} {is} also called {y}.',
  '{x}, also called {y}, {is} {m}.',
  '{x} mean{s} {y}.',
  '{x} = {y}',
  '{y}: another word for {x}.',
  '{x} ({y}): {m}.',
  '{y} and {x} are the same.',
  '{x} {is} known as {y}.',
  '{y}: see {x}.',
  'By {y} we mean {x}.',
]);

/** Two names of a thing: one the text uses, one that is asked. */
export interface NamePair {
  readonly written: string;
  readonly asked: string;
}

/** A pair of different names; undefined for a thing with one name. */
export function drawPair(thing: Thing, random: Random): NamePair | undefined {
  const names = namesOf(thing);
  if (names.length < 2) return undefined;
  const written = pick(names, random);
  const asked = pick(names, random);
  return written === asked ? undefined : { written, asked };
}

/** One glossary line a thing, in random order. */
export function glossaryLines(
  pairsByThing: ReadonlyMap<Thing, NamePair>,
  random: Random,
): readonly string[] {
  const form = pick(pairs, random);
  return shuffle([...pairsByThing], random).map(([thing, { written, asked }]) => {
    const [x, y] = random() < 0.5 ? [written, asked] : [asked, written];
    const { plural } = nounPhrase(thing, { random, name: x });
    const line = fill(
      random() < 0.8 ? form : pick(pairs, random),
      (slot) => ({ x, y, m: thing.means, is: plural ? 'are' : 'is', s: plural ? '' : 's' })[slot],
      random,
    );
    return line.charAt(0).toUpperCase() + line.slice(1);
  });
}
