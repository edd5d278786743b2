import { pick, type Random } from '@labelray/core';
import type { Thing } from '../things/thing.ts';
import { pluralOf } from './pluralOf.ts';

/** Kinds of noun phrases a thing may have, by what they agree with. */
type Kind = 'one' | 'many' | 'much' | 'sized' | 'short';

/** Side of a thing in a statement; `both` may be told as "bilateral". */
export type Side = 'right' | 'left' | 'both';

/** Severity of a thing in a statement. */
export type Grade = 'mild' | 'moderate' | 'severe';

/** A thing as the grammar of a sentence needs it. */
export interface NounPhrase {
  readonly thing: Thing;
  /** With its article: "a large bulla", "osteophytes". */
  readonly a: string;
  /** Without article, as after "no": "bulla". */
  readonly x: string;
  /** As after "the", without words of number: "large bulla". */
  readonly definite: string;
  readonly plural: boolean;
  /** A place, or its side, to follow later in the sentence, with a leading blank; else ''. */
  readonly at: string;
  /** The bare name that was chosen. */
  readonly name: string;
}

export interface NounPhraseOptions {
  readonly random: Random;
  /** Chance of words of size, number or degree. */
  readonly adjectives?: number;
  /** Chance of a place. */
  readonly places?: number;
  readonly side?: Side | undefined;
  readonly grade?: Grade | undefined;
  /** Only this name may be used. */
  readonly name?: string | undefined;
  /** Telegrams write sides as letters. */
  readonly telegram?: boolean;
  /** The sentence has no room for words after the noun, so that a side must stand before it. */
  readonly closed?: boolean;
}

const adjectives: Readonly<Record<'one' | 'many' | 'much', readonly string[]>> = {
  one: ['small', 'large', 'tiny', 'sizeable', 'minor', 'single', 'subtle', 'prominent', 'tiny'],
  many: [
    'small',
    'large',
    'tiny',
    'multiple',
    'several',
    'a few',
    'two',
    'scattered',
    'numerous',
    'some',
    'three',
  ],
  much: [
    'mild',
    'slight',
    'moderate',
    'marked',
    'severe',
    'minimal',
    'pronounced',
    'minor',
    'early',
    'advanced',
    'extensive',
    'subtle',
  ],
};

const grades: Readonly<Record<Grade, readonly string[]>> = {
  mild: ['mild', 'slight', 'minimal', 'minor', 'low-grade', 'discrete'],
  moderate: ['moderate', 'moderately severe', 'intermediate', 'medium-grade'],
  severe: ['severe', 'marked', 'pronounced', 'advanced', 'high-grade', 'extreme'],
};

/** Names that begin with a word of size or state leave no room for another: "small large adenoids". */
const saysSize =
  /^(enlarged|large|big|dilated|wide|widened|thin|worn|wasted|porous|brittle|inflamed|prominent|bulky|thick|overexpanded|hyperinflated|fused|high|raised|healed|degenerated|decayed|carious|old|early|mild|low|small|tight|narrow|leg|male|areas)\b/;

/** "a" or "an" by the sound of the next word; letters of an abbreviation are read out. */
function article(next: string): string {
  if (/^[A-Z]{2,}/.test(next)) return /^[AEFHILMNORSX]/.test(next) ? 'an' : 'a';
  return /^(?!uni|use|uri|uter|ure|eu|one)[aeiou]/i.test(next) ? 'an' : 'a';
}

/** True where a name already says the organ: "torn meniscus of the knee", but not "testis of the testis". */
const saysOrgan = (name: string, organ: string): boolean => name.includes(organ.slice(0, 4));

/** How a side is told: before the noun, or after it. */
function sideWords(
  side: Side,
  organ: string | undefined,
  {
    random,
    telegram,
    closed,
  }: { readonly random: Random; readonly telegram: boolean; readonly closed: boolean },
): { readonly before: string; readonly after: string } {
  const before = (word: string) => ({ before: `${word} `, after: '' });
  const after = (words: string) => ({ before: '', after: ` ${words}` });
  if (closed) return before(side === 'both' ? 'bilateral' : pick([side, `${side}-sided`], random));
  const draw = random();
  if (side === 'both') {
    if (draw < 0.35) return before(pick(['bilateral', 'two-sided'], random));
    if (draw < 0.5 && telegram)
      return after(pick(['R and L', 'R+L', 'bilat.', 'on both sides'], random));
    if (draw < 0.7 || organ === undefined || organ === 'side')
      return after(
        pick(['on both sides', 'bilaterally', 'on either side', 'right and left'], random),
      );
    return after(
      `${pick(['in', 'in', 'of'], random)} ${pick(['both', 'the right and left'], random)} ${pluralOf(organ)}`,
    );
  }
  const short = side === 'right' ? ['R', 'Rt', '(R)', 'rt.'] : ['L', 'Lt', '(L)', 'lt.'];
  if (telegram && draw < 0.3) return after(pick([...short, `on the ${short[0] ?? ''}`], random));
  if (draw < 0.45) return before(pick([side, `${side}-sided`, side], random));
  if (draw < 0.6 || organ === undefined || organ === 'side')
    return after(pick([`on the ${side}`, `on the ${side} side`], random));
  return after(`${pick(['in', 'in', 'of'], random)} the ${side} ${organ}`);
}

const kinds: readonly Kind[] = ['one', 'many', 'much', 'sized', 'short'];

/** The noun phrases that name a thing, with the kind of each. */
interface Names {
  readonly names: readonly string[];
  readonly kinded: readonly (readonly [name: string, kind: Kind])[];
}

const namesByThing = new WeakMap<Thing, Names>();

function allNames(thing: Thing): Names {
  const known = namesByThing.get(thing);
  if (known !== undefined) return known;
  const kinded = kinds.flatMap((kind) =>
    (thing[kind] ?? []).map((name): readonly [string, Kind] => [name, kind]),
  );
  const names = { names: kinded.map(([name]) => name), kinded };
  namesByThing.set(thing, names);
  return names;
}

/** Every noun phrase that names a thing, abbreviations last. */
export function namesOf(thing: Thing): readonly string[] {
  return allNames(thing).names;
}

/** True where a thing has a name that takes words of degree, so that its severity can be told. */
export function canBeGraded(thing: Thing): boolean {
  return (thing.much ?? []).length > 0;
}

/**
 * A thing as a noun phrase, drawn from its names: article and number agree, words of size, degree and side stand where
 * English has them.
 */
export function nounPhrase(
  thing: Thing,
  {
    random,
    adjectives: chance = 0,
    places = 0,
    side,
    grade,
    name,
    telegram = false,
    closed = false,
  }: NounPhraseOptions,
): NounPhrase {
  let names = allNames(thing).kinded;
  if (name !== undefined) names = names.filter(([other]) => other === name);
  if (grade !== undefined) names = names.filter(([, kind]) => kind === 'much');
  const [chosen, kind] = pick(names, random);
  const plural = kind === 'many';
  let size = '';
  if (grade !== undefined) size = `${pick(grades[grade], random)} `;
  else if (
    chance > 0 &&
    kind !== 'sized' &&
    kind !== 'short' &&
    !saysSize.test(chosen) &&
    random() < chance
  )
    size = `${pick(adjectives[kind], random)} `;
  const organ = thing.organ && !saysOrgan(chosen, thing.organ) ? thing.organ : undefined;
  const sided =
    side === undefined ? undefined : sideWords(side, organ, { random, telegram, closed });
  let at = sided?.after ?? '';
  if (!closed && places > 0 && thing.at !== undefined && at === '' && random() < places)
    at = ` ${pick(thing.at, random)}`;
  const x = `${size}${sided?.before ?? ''}${chosen}`;
  // "two-sided", "bilateral" and "a few" leave no room for another article.
  const bare = plural || kind === 'much' || kind === 'short' || size === 'a few ';
  return {
    thing,
    a: bare ? x : `${article(x)} ${x}`,
    x,
    definite: size === 'a few ' || size === 'some ' ? x.slice(size.length) : x,
    plural,
    at,
    name: chosen,
  };
}
