import { pick, randomInteger, shuffle, type Random } from '@labelray/core';
import { namesOf } from '../language/nounPhrase.ts';
import { fill, templates } from '../language/template.ts';
import { plainShape } from '../questions/promptShape.ts';
import { schemes, type Scheme } from '../questions/scheme.ts';
import type { Row } from '../row.ts';
import { isBrought, type Thing } from '../things/thing.ts';

/** What is said of a name: an answer, and statements that give it. */
type Frames = Readonly<Record<string, ReturnType<typeof templates>>>;

/** The plainest ways to say it, as often before the name as behind it. */
const frames = {
  present: templates([
    'There is {x}.',
    'Small {x}.',
    '{X}: present.',
    '{X} is seen.',
    'Again {x}.',
    'New {x}.',
    '{X} noted.',
    'Unchanged {x}.',
  ]),
  absent: templates([
    'No {x}.',
    'No evidence of {x}.',
    '{X}: absent.',
    '{X} is not seen.',
    'There is no {x}.',
    '{X}: none.',
    'Without {x}.',
    '{X} has resolved.',
  ]),
  uncertain: templates([
    'Possible {x}.',
    '?{x}.',
    '{X}: uncertain.',
    '{X} is suspected.',
    'There may be {x}.',
    '{X} cannot be excluded.',
    'Questionable {x}.',
    'Perhaps {x}.',
  ]),
} as const satisfies Frames;

/** The plainest ways to tell a side; what is there on no told side is "obscure". */
const sidedFrames: Frames = {
  right: templates([
    'Right {x}.',
    'Right-sided {x}.',
    '{X} on the right.',
    '{X}: right.',
    'On the right there is {x}.',
    '{X} of the right side.',
  ]),
  left: templates([
    'Left {x}.',
    'Left-sided {x}.',
    '{X} on the left.',
    '{X}: left.',
    'On the left there is {x}.',
    '{X} of the left side.',
  ]),
  both: templates([
    'Bilateral {x}.',
    'Right and left {x}.',
    '{X} on both sides.',
    '{X}: right and left.',
    'On both sides there is {x}.',
    '{X} bilaterally.',
  ]),
  none: frames.absent,
  obscure: frames.present,
};

/** How the statements of a row are asked. */
const kinds: Readonly<
  Record<'stated' | 'sided', { scheme: Scheme; frames: Frames; silent: string }>
> = {
  stated: { scheme: schemes.stated, frames, silent: 'unmentioned' },
  sided: { scheme: schemes.side, frames: sidedFrames, silent: 'none' },
};

/** Statements a row, and things asked that it does not mention. */
const counts = { fewest: 5, most: 9, silent: 3 } as const;

/** Names longer than this hide the word that says it. */
const longestName = 2;

/** What short statements may be about. */
export interface StatementMaterials {
  readonly things: readonly Thing[];
  /** Words of any kind, to stand for names, alone or in twos: comparing is to work for all of them. */
  readonly words: readonly string[];
  /** Share of rows that tell sides and are asked for them; none where absent. */
  readonly sided?: number;
}

/**
 * Seven short statements or so, one a name, all asked by the name they have: nothing but to find a name and to read the
 * word or two beside it. What prevails in a row tells nothing, so it is the quickest lesson in which statement belongs to
 * which name. In half of the rows the names are words drawn blindly.
 */
export function writeStatements(
  { things, words, sided = 0 }: StatementMaterials,
  random: Random,
): Row {
  const { scheme, frames, silent } = kinds[sided > 0 && random() < sided ? 'sided' : 'stated'];
  const wanted = counts.fewest + randomInteger(random, counts.most - counts.fewest + 1);
  const blind = words.length > 0 && random() < 0.5;
  const drawn = blind ? drawWords(words, wanted, random) : drawNames(things, wanted, random);
  const answers = Object.keys(frames);
  const lines: string[] = [];
  const named = drawn.map((name, i) => {
    if (i >= wanted) return { name, answer: silent };
    const answer = pick(answers, random);
    const slots = { x: name, X: name.charAt(0).toUpperCase() + name.slice(1) };
    const frame = pick(frames[answer] ?? [], random);
    lines.push(fill(frame, (slot) => slots[slot as keyof typeof slots], random));
    return { name, answer };
  });
  return {
    text: lines.join(random() < 0.5 ? ' ' : '\n'),
    branches: shuffle(named, random).map(({ name, answer }) => ({
      question: plainShape.question(name, scheme),
      options: scheme.words,
      gold: scheme.words.indexOf(answer),
    })),
  };
}

/** Names of as many things, and of some more to be asked though nothing is said of them. */
function drawNames(things: readonly Thing[], wanted: number, random: Random): readonly string[] {
  const chosen = new Map<string, Thing>();
  while (chosen.size < wanted + counts.silent) {
    const thing = pick(things, random);
    if ([...chosen.values()].some((other) => other === thing || isBrought(thing, other))) continue;
    const short = namesOf(thing).filter((name) => name.split(' ').length <= longestName);
    if (short.length > 0) chosen.set(pick(short, random), thing);
  }
  return [...chosen.keys()];
}

function drawWords(words: readonly string[], wanted: number, random: Random): readonly string[] {
  const chosen = new Set<string>();
  const word = (): string => pick(words, random);
  while (chosen.size < wanted + counts.silent)
    chosen.add(random() < 0.5 ? word() : `${word()} ${word()}`);
  return [...chosen];
}
