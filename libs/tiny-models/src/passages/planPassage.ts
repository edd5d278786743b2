import { pick, randomInteger, type Random } from '@labelray/core';
import { canBeGraded } from '../language/nounPhrase.ts';
import { schemes, type Scheme } from '../questions/scheme.ts';
import type { Register, State } from '../statements/frames.ts';
import { inventedThing } from '../things/invented.ts';
import { isBrought, type Region, type Thing } from '../things/thing.ts';
import type { Surrounding, Surroundings } from '../unlabeled/surroundings.ts';

/** What a passage may speak of and how. */
export interface Materials {
  readonly entities: readonly Thing[];
  readonly objects: readonly Thing[];
  /** Sentences of unlabeled reports to stand among the others; none where empty. */
  readonly surroundings: readonly Surroundings[];
}

/** Shares of passages; what is left is about the body, asked as chest X-ray findings are. */
export interface Mixture {
  /** Everyday objects. */
  readonly objects: number;
  /** Invented words. */
  readonly invented: number;
  /** Asked with yes, no, maybe, unknown. */
  readonly answers: number;
  /** Asked for the side. */
  readonly sides: number;
  /** Asked for the severity. */
  readonly grades: number;
  /** Asked with present, absent, unmentioned. */
  readonly modifiers: number;
  /** Asked with other words for the same. */
  readonly otherWords: number;
  /** Passages about the body that stand among sentences of an unlabeled report. */
  readonly surrounded: number;
  /** Passages whose names are explained by lines of a glossary, and asked by another name than written. */
  readonly glossary: number;
  /** Questions by the very name in the text, where it has one. */
  readonly written: number;
  /** Passages asked for the side that tell it by headings; only where no unlabeled report stands around. */
  readonly blocks: number;
}

/** The recipe's mixture: 15 % objects, 10 % invented words, 20 % yes or no. */
export const defaultMixture: Mixture = {
  objects: 0.15,
  invented: 0.1,
  answers: 0.2,
  sides: 0.17,
  grades: 0.05,
  modifiers: 0.05,
  otherWords: 0.05,
  surrounded: 0.5,
  glossary: 0.2,
  written: 0.15,
  blocks: 0.3,
};

/** What a passage will be. */
export interface Plan {
  readonly scheme: Scheme;
  readonly register: Register;
  /** Things that may be stated, in order. */
  readonly things: readonly Thing[];
  /** Things that may be asked though nothing is said of them, in order. */
  readonly unmentioned: readonly Thing[];
  /** States sentences may have. */
  readonly states: readonly State[];
  /** Own sentences. */
  readonly sentences: number;
  /** Foreign sentences among them, in order. */
  readonly around: readonly Surrounding[];
  readonly glossary: boolean;
  /** Chance of headings that tell sides. */
  readonly blocks: number;
}

/** Things that are asked though nothing is said of them, at most. */
const silent = 8;

/** A passage with fewer things to speak of is planned anew. */
const fewest = 4;

/** Up to so many of the things that fit, each once, in random order. */
function sample(
  things: readonly Thing[],
  count: number,
  fits: (thing: Thing) => boolean,
  random: Random,
): Thing[] {
  const chosen = new Set<Thing>();
  for (let tries = 0; chosen.size < count && tries < 10 * count; tries++) {
    const thing = pick(things, random);
    if (fits(thing)) chosen.add(thing);
  }
  return [...chosen];
}

/** Without things that another one before them brings along, or that bring one along. */
function compatible(things: readonly Thing[]): readonly Thing[] {
  if (things.every(({ implies }) => implies === undefined)) return things;
  return things.filter((thing, i) => !things.slice(0, i).some((other) => isBrought(thing, other)));
}

function drawScheme(mixture: Mixture, random: Random): Scheme {
  let draw = random();
  const below = (share: number): boolean => {
    draw -= share;
    return draw < 0;
  };
  if (below(mixture.answers)) return schemes.answer;
  if (below(mixture.sides)) return schemes.side;
  if (below(mixture.grades)) return schemes.grade;
  if (below(mixture.modifiers)) return schemes.modifier;
  if (below(mixture.otherWords)) return random() < 0.5 ? schemes.sign : schemes.verb;
  return schemes.stated;
}

const statesOf: Readonly<Record<Scheme['kind'], readonly State[]>> = {
  certainty: ['present', 'absent', 'uncertain', 'aside'],
  modifier: ['present', 'absent', 'aside'],
  side: ['present', 'absent', 'aside'],
  grade: ['present', 'absent', 'aside'],
};

/** Consecutive sentences of a report, at most so many. */
function cut({ sentences }: Surroundings, most: number, random: Random): readonly Surrounding[] {
  const count = Math.min(sentences.length, most);
  const start = randomInteger(random, sentences.length - count + 1);
  return sentences.slice(start, start + count);
}

/** Regions whose things have a side without being paired organs. */
const bodiless: ReadonlySet<Region> = new Set(['home', 'nowhere']);

/** Regions that fit a modality's reports best. */
const near: Readonly<Record<string, readonly Region[]>> = {
  cxr: ['chest', 'vessels', 'spine', 'abdomen'],
  mammo: ['breast', 'limbs', 'pelvis'],
};

/**
 * Decides what a passage of so many sentences is about, how it is written and what will be asked. Things that an
 * unlabeled sentence beside it may speak of are left out.
 */
export function planPassage(
  sentences: number,
  materials: Materials,
  mixture: Mixture,
  random: Random,
): Plan {
  const { entities, objects, surroundings } = materials;
  const domain = random();
  let scheme = drawScheme(mixture, random);
  let around: readonly Surrounding[] = [];
  let register: Register = random() < 0.65 ? 'prose' : 'telegram';
  let pool = entities;
  let fits: (thing: Thing) => boolean = () => true;
  if (domain < mixture.objects) {
    pool = objects;
    register = 'prose';
    if (scheme.kind === 'grade') scheme = schemes.stated; // a sofa has no severity
  } else if (domain < mixture.objects + mixture.invented) {
    pool = [];
  } else if (sentences > 1 && surroundings.length > 0 && random() < mixture.surrounded) {
    const report = pick(surroundings, random);
    register = report.register;
    around = cut(report, 1 + randomInteger(random, sentences - 1), random);
    const nearby = near[report.modality] ?? [];
    const beside = around;
    fits = (thing) =>
      (nearby.includes(thing.region) || random() < 0.3) &&
      !beside.some(({ traces }) => traces.has(thing));
  } else if (random() < 0.4) {
    // Passages often stay with one part of the body, so that what is asked lies close to what is said.
    const { region } = pick(entities, random);
    fits = (thing) => thing.region === region;
  }
  const own = Math.max(1, sentences - around.length);
  const count = silent + 4 + Math.ceil(1.6 * own);
  const invented =
    pool.length === 0 ? Array.from({ length: count }, () => inventedThing(random)) : pool;
  const askable = (thing: Thing): boolean => {
    if (scheme.kind === 'grade') return canBeGraded(thing) && fits(thing);
    if (scheme.kind !== 'side') return fits(thing);
    return (thing.organ !== undefined || bodiless.has(thing.region)) && fits(thing);
  };
  const things = compatible(sample(invented, count, askable, random));
  // Some parts of the body have hardly anything with a side, and some reports speak of nearly everything.
  if (things.length < fewest) return planPassage(sentences, materials, mixture, random);
  const unmentioned = Math.min(silent, Math.floor(things.length / 2));
  return {
    scheme,
    register,
    things: things.slice(unmentioned),
    unmentioned: things.slice(0, unmentioned),
    states: statesOf[scheme.kind],
    sentences: own,
    around,
    glossary: random() < mixture.glossary,
    blocks: mixture.blocks,
  };
}
