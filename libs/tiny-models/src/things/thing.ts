/** Where in the body a thing belongs; `home` is everyday life, `nowhere` invented words. */
export type Region =
  | 'chest'
  | 'vessels'
  | 'breast'
  | 'abdomen'
  | 'pelvis'
  | 'head'
  | 'spine'
  | 'limbs'
  | 'home'
  | 'nowhere';

/**
 * Something a passage may state, deny or doubt and a question may ask for: a radiology entity that no modality scores,
 * an everyday object or an invented word. Every phrase names exactly this thing.
 */
export interface Thing {
  /** The usual name. */
  readonly id: string;
  readonly region: Region;
  /** Countable nouns that take an article and words of size: "hiatal hernia". */
  readonly one?: readonly string[];
  /** Plurals that take words of size and number: "gallstones". */
  readonly many?: readonly string[];
  /** Nouns without article that take words of degree: "scoliosis". */
  readonly much?: readonly string[];
  /** Countable nouns that already say a size and take no further adjective: "enlarged liver". */
  readonly sized?: readonly string[];
  /** Abbreviations. */
  readonly short?: readonly string[];
  /** Clauses that state it, deny it or doubt it without a name: "the gallbladder contains stones". */
  readonly stated?: readonly string[];
  readonly denied?: readonly string[];
  readonly doubted?: readonly string[];
  /** What it is, in other words, to follow "is" or "are": "stones in the gallbladder". */
  readonly means: string;
  /** Places it may be: "in the lumbar spine". */
  readonly at?: readonly string[];
  /** The paired organ it is of, where it has a side: "kidney". */
  readonly organ?: string;
  /** Ids of things that are stated along with it: they are not asked beside it. */
  readonly implies?: readonly string[];
}

/** Everything of a thing but id and region. */
export type ThingFacts = Omit<Thing, 'id' | 'region'>;

/** Things of one region from their facts by name. */
export function thingsOf(
  region: Region,
  facts: Readonly<Record<string, ThingFacts>>,
): readonly Thing[] {
  return Object.entries(facts).map(([id, thing]) => ({ id, region, ...thing }));
}

/** True where stating one of two things states the other along with it, so that only one of them may be asked. */
export function isBrought(one: Thing, other: Thing): boolean {
  return (other.implies?.includes(one.id) ?? false) || (one.implies?.includes(other.id) ?? false);
}
