import type { Random } from '@labelray/core';
import { date, size } from '../language/fillers.ts';
import { nounPhrase, type NounPhrase } from '../language/nounPhrase.ts';
import type { Slots } from '../language/template.ts';
import type { Where } from '../statements/frames.ts';
import type { Thing } from '../things/thing.ts';
import type { Mention } from './mention.ts';

/** What the sentences of a passage are written with. */
export interface Writing extends Omit<Where, 'region'> {
  readonly random: Random;
  /** A thing → the only name the text may use for it, where a glossary relates it to the name that is asked. */
  readonly fixedNames: ReadonlyMap<Thing, string>;
  /** Whether sides are not asked, asked and told by the sentence, or told by a heading above it. */
  readonly sides: 'unasked' | 'told' | 'headed';
}

/** The words of a mention, and the mention with the name that was used. */
export interface Worded {
  readonly phrase: NounPhrase;
  readonly mention: Mention;
}

/** Chances of words that only add: none where the sentence denies, as "no mild scoliosis" leaves room. */
const decoration = { adjectives: 0.55, places: 0.5 } as const;

/**
 * Puts a mention into words that fit a template: `closed` where it has no room after the noun, so that a side stands
 * before it; `bare` where words of size would not hold for all of the sentence.
 */
export function wordMention(
  { thing, state, side, grade }: Mention,
  { random, register, fixedNames }: Writing,
  { closed = false, bare = false }: { readonly closed?: boolean; readonly bare?: boolean } = {},
): Worded {
  const phrase = nounPhrase(thing, {
    random,
    adjectives: bare || state === 'absent' || state === 'aside' ? 0 : decoration.adjectives,
    places: decoration.places,
    side,
    grade,
    name: grade === undefined ? fixedNames.get(thing) : undefined,
    telegram: register === 'telegram',
    closed,
  });
  return { phrase, mention: { thing, state, side, grade, name: phrase.name } };
}

/** Slots of sentences about noun phrases, told apart by index, with dates and sizes drawn where they are asked. */
export function sentenceSlots(
  phrases: readonly NounPhrase[],
  random: Random,
  list?: string,
): Slots {
  return (name, index) => {
    if (name === 'date') return date(random);
    if (name === 'size') return size(random);
    if (name === 'list') return list;
    const phrase = phrases[index];
    if (phrase === undefined) return undefined;
    switch (name) {
      case 'a':
        return phrase.a;
      case 'x':
        return phrase.x;
      case 'the':
        return `the ${phrase.definite}`;
      case 'at':
        return phrase.at;
      case 'is':
        return phrase.plural ? 'are' : 'is';
      case 'was':
        return phrase.plural ? 'were' : 'was';
      case 'has':
        return phrase.plural ? 'have' : 'has';
      case 'it':
        return phrase.plural ? 'they' : 'it';
      case 's':
        return phrase.plural ? '' : 's';
      default:
        return undefined;
    }
  };
}

/** A sentence with a capital first, single blanks and one full stop: "rt." may be its last word. */
export function tidy(text: string): string {
  const blanks = text.includes('  ') ? text.replaceAll(/ {2,}/g, ' ') : text;
  const single = blanks.endsWith('..') ? blanks.slice(0, -1) : blanks;
  return single.charAt(0).toUpperCase() + single.slice(1);
}
