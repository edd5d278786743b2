import type { Thing } from '../things/thing.ts';
import { namesOf } from '../language/nounPhrase.ts';

/** Words of names that many things share, so that they betray none. */
const common = new Set(
  (
    'disease change changes small large lower upper right left tissue tissues joint joints bone bones wide lungs ' +
    'inflammation inflamed enlarged enlargement dilated dilatation degenerative chest breast areas ' +
    'syndrome lung heart air fluid tear displacement extra normal single space gland'
  ).split(' '),
);

const stemLength = 6;

/** Beginnings of the words of a text that tell something: of four letters or more, cut after six. */
function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !common.has(word))
    .map((word) => word.slice(0, stemLength));
}

/**
 * Finds the things a foreign text may speak of, by the beginnings of the words of their names. It errs on the safe
 * side: a thing it finds is neither stated nor asked beside that text.
 */
export function tracer(things: readonly Thing[]): (text: string) => ReadonlySet<Thing> {
  const byStem = new Map<string, Set<Thing>>();
  const byShort = new Map<string, Set<Thing>>();
  const add = (to: Map<string, Set<Thing>>, key: string, thing: Thing): void => {
    const known = to.get(key);
    if (known === undefined) to.set(key, new Set([thing]));
    else known.add(thing);
  };
  for (const thing of things) {
    for (const name of namesOf(thing)) for (const stem of stemsOf(name)) add(byStem, stem, thing);
    for (const name of thing.short ?? []) add(byShort, name, thing);
  }
  return (text) => {
    const found = new Set<Thing>();
    for (const stem of stemsOf(text)) for (const thing of byStem.get(stem) ?? []) found.add(thing);
    for (const word of text.match(/\b[A-Z]{2,}\b/g) ?? [])
      for (const thing of byShort.get(word) ?? []) found.add(thing);
    return found;
  };
}
