import { pick, randomInteger, shuffle, type Random } from '@labelray/core';
import { namesOf } from '../language/nounPhrase.ts';
import { layOut } from '../language/layOut.ts';
import { fill } from '../language/template.ts';
import { plainShape } from '../questions/promptShape.ts';
import { schemes, type Scheme } from '../questions/scheme.ts';
import type { Row } from '../row.ts';
import { shortStatements, type StatementFrames } from '../statements/shortStatements.ts';
import { isBrought, type Thing } from '../things/thing.ts';

/** How a row is made and asked, and how many things it asks that it does not mention. */
interface StatementKind {
  readonly scheme: Scheme;
  readonly frames: StatementFrames;
  readonly unmentioned: number;
}

const stated = { scheme: schemes.stated, unmentioned: 3 };
const kinds: Readonly<Record<'plain' | 'notes' | 'sided', StatementKind>> = {
  plain: { ...stated, frames: shortStatements.plain },
  notes: { ...stated, frames: shortStatements.notes },
  // Only what is denied is "none" here: as an answer for silence too it drives out "unmentioned".
  sided: { scheme: schemes.side, frames: shortStatements.sided, unmentioned: 0 },
};

/** Statements a row. */
const counts = { fewest: 5, most: 9 } as const;

/** Names longer than this hide the word that says it. */
const longestName = 2;

/** What short statements may be about. */
export interface StatementMaterials {
  readonly things: readonly Thing[];
  /** Words of any kind, to stand for names, alone or in twos: comparing is to work for all of them. */
  readonly words: readonly string[];
  /** Share of rows that tell sides and are asked for them; none where absent. */
  readonly sided?: number;
  /** Share of rows that are notes in telegram style; none where absent. */
  readonly notes?: number;
  /** Chance that a name that is asked though nothing is said of it has a word of one that is stated; 0 where absent. */
  readonly near?: number;
}

function drawKind({ sided = 0, notes = 0 }: StatementMaterials, random: Random): StatementKind {
  if (sided + notes === 0) return kinds.plain;
  const draw = random();
  return draw < sided ? kinds.sided : draw < sided + notes ? kinds.notes : kinds.plain;
}

/**
 * Seven short statements or so, one a name, all asked by the name they have: nothing but to find a name and to read the
 * word or two beside it. What prevails in a row tells nothing, so it is the quickest lesson in which statement belongs to
 * which name. In half of the rows the names are words drawn blindly.
 */
export function writeStatements(materials: StatementMaterials, random: Random): Row {
  const { things, words } = materials;
  const kind = drawKind(materials, random);
  const { scheme, frames } = kind;
  const wanted = counts.fewest + randomInteger(random, counts.most - counts.fewest + 1);
  const blind = words.length > 0 && random() < 0.5;
  const draw = blind ? wordNames(words, random) : thingNames(things, random);
  const drawn = drawNames(draw, { wanted, near: materials.near ?? 0, ...kind }, random);
  const answers = Object.keys(frames);
  const lines: string[] = [];
  const named = drawn.map((name, i) => {
    if (i >= wanted) return { name, answer: 'unmentioned' };
    const answer = pick(answers, random);
    const slots = { x: name, X: name.charAt(0).toUpperCase() + name.slice(1) };
    const frame = pick(frames[answer] ?? [], random);
    lines.push(fill(frame, (slot) => slots[slot as keyof typeof slots], random));
    return { name, answer };
  });
  return {
    text:
      kind === kinds.notes
        ? layOut(lines, 'telegram', random)
        : lines.join(random() < 0.5 ? ' ' : '\n'),
    branches: shuffle(named, random).map(({ name, answer }) => ({
      question: plainShape.question(name, scheme),
      options: scheme.words,
      gold: scheme.words.indexOf(answer),
    })),
  };
}

/** Draws a name, one with a word of `like` where that is given; undefined where none came up that can stand beside the others. */
type DrawName = (like?: string) => string | undefined;

/** Names to state, and behind them names to ask of which nothing is said. */
function drawNames(
  draw: DrawName,
  {
    wanted,
    unmentioned,
    near,
  }: { readonly wanted: number; readonly unmentioned: number; readonly near: number },
  random: Random,
): readonly string[] {
  const names = new Set<string>();
  while (names.size < wanted + unmentioned) {
    const close = names.size >= wanted && near > 0 && random() < near;
    const name = draw(close ? pick([...names].slice(0, wanted), random) : undefined);
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

const sharesWord = (name: string, like: string): boolean => {
  const words = like.split(' ');
  return name.split(' ').some((word) => words.includes(word));
};

/** Short names of things, none of which brings another along. */
function thingNames(things: readonly Thing[], random: Random): DrawName {
  const chosen: Thing[] = [];
  const draw = (like?: string): string | undefined => {
    const thing = pick(things, random);
    if (chosen.some((other) => other === thing || isBrought(thing, other))) return undefined;
    const names = namesOf(thing).filter(
      (name) =>
        name.split(' ').length <= longestName && (like === undefined || sharesWord(name, like)),
    );
    if (names.length === 0) return undefined;
    chosen.push(thing);
    return pick(names, random);
  };
  return (like) => {
    for (let tries = 0; tries < 40; tries++) {
      const name = draw(like);
      if (name !== undefined) return name;
    }
    return undefined;
  };
}

/** One or two words, whatever they mean. */
function wordNames(words: readonly string[], random: Random): DrawName {
  const drawn = new Set<string>();
  const word = (): string => pick(words, random);
  const pair = (like: string): string => {
    const shared = pick(like.split(' '), random);
    const other = random() < 0.5 ? word() : pick([...drawn], random);
    return random() < 0.5 ? `${shared} ${other}` : `${other} ${shared}`;
  };
  return (like) => {
    const name =
      like === undefined ? (random() < 0.5 ? word() : `${word()} ${word()}`) : pair(like);
    if (like === undefined) for (const part of name.split(' ')) drawn.add(part);
    else if (like.split(' ').every((part) => name.includes(part))) return undefined;
    return name;
  };
}
