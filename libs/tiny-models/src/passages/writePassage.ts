import { pick, randomInteger, shuffle, type Random } from '@labelray/core';
import { mistype } from '../language/damage.ts';
import { layOut } from '../language/layOut.ts';
import type { Grade, Side } from '../language/nounPhrase.ts';
import { fill } from '../language/template.ts';
import type { Kind } from '../questions/scheme.ts';
import type { State } from '../statements/frames.ts';
import { otherSide } from '../statements/otherSide.ts';
import type { Thing } from '../things/thing.ts';
import { drawPair, glossaryLines, type NamePair } from './glossaryLines.ts';
import type { Mention } from './mention.ts';
import type { Plan } from './planPassage.ts';
import { sayMany } from './sayMany.ts';
import { sayOne, type Sentence } from './sayOne.ts';
import { sideBlocks } from './sideBlocks.ts';
import type { Writing } from './writing.ts';

/** A written passage and what it says of each thing. */
export interface Passage {
  readonly text: string;
  readonly mentions: ReadonlyMap<Thing, readonly Mention[]>;
  /** Names by which a glossary of the passage lets things be asked. */
  readonly pairs: ReadonlyMap<Thing, NamePair>;
}

/** Chances of what may happen to a sentence or passage. */
const rates = {
  shared: 0.4,
  second: 0.12,
  typo: 0.05,
  stray: 0.2,
  contralateral: 0.12,
} as const;

/** Things that are stated and explained in one passage, at most: a glossary is not to be longer than the text. */
const mostExplained = 4;

/** Relative chances of the states of single sentences. */
const stateWeights: Readonly<Record<State, number>> = {
  present: 0.42,
  absent: 0.24,
  uncertain: 0.27,
  aside: 0.07,
};

function drawState(states: readonly State[], random: Random): State {
  let left = random() * states.reduce((sum, state) => sum + stateWeights[state], 0);
  for (const state of states) {
    left -= stateWeights[state];
    if (left < 0) return state;
  }
  return 'present';
}

/** How things of a passage are told: with a side or a degree where these are asked, else now and then. */
function specifier(kind: Kind, random: Random): (thing: Thing, state: State) => Mention {
  return (thing, state) => {
    if (state !== 'present') return { thing, state };
    if (kind === 'grade')
      return { thing, state, grade: pick<Grade>(['mild', 'moderate', 'severe'], random) };
    const told =
      kind === 'side' ? random() < 0.85 : thing.organ !== undefined && random() < rates.stray;
    if (!told) return { thing, state };
    return { thing, state, side: pick<Side>(['right', 'right', 'left', 'left', 'both'], random) };
  };
}

/** The sentences of a plan, each with what it says. */
function sentencesOf(plan: Plan, writing: Writing): readonly Sentence[] {
  const { scheme, states } = plan;
  const { random } = writing;
  const specify = specifier(scheme.kind, random);
  const sentences: Sentence[] = [];
  let left = plan.things;
  while (sentences.length < plan.sentences && left.length > 0) {
    const shared =
      left.length > 1 && random() < rates.shared
        ? sayMany(left, specify, states, writing)
        : undefined;
    const [thing] = left;
    if (thing === undefined) break;
    const sentence = shared ?? sayOne(specify(thing, drawState(states, random)), writing);
    const said = new Set(sentence.mentions.map((mention) => mention.thing));
    left = left.filter((other) => !said.has(other));
    const last = sentence.mentions.at(-1);
    const oneSided =
      sentence.mentions.length === 1 && (last?.side === 'right' || last?.side === 'left');
    if (last && scheme.kind === 'side' && oneSided && random() < rates.contralateral) {
      const other = last.side === 'right' ? 'left' : 'right';
      const frames = otherSide[writing.heldOut ? 'heldOut' : 'training'];
      const text = fill(pick(frames, random), () => other, random);
      // One piece with the sentence it refers to: nothing may come between them.
      sentences.push({
        text: `${sentence.text} ${text}`,
        mentions: [last, { ...last, side: other }],
      });
      continue;
    }
    sentences.push(sentence);
    const room = sentences.length < plan.sentences;
    if (last && room && scheme.kind === 'certainty' && random() < rates.second)
      sentences.push(sayOne(specify(last.thing, drawState(states, random)), writing));
  }
  return sentences;
}

/** Two runs as one, each in its own order. */
function interleave<T>(one: readonly T[], other: readonly T[], random: Random): readonly T[] {
  if (other.length === 0) return one;
  const turns = shuffle([...one.map(() => true), ...other.map(() => false)], random);
  let i = 0;
  let j = 0;
  return turns.flatMap((turn) => (turn ? one.slice(i, ++i) : other.slice(j, ++j)));
}

/** Writes the passage of a plan. */
export function writePassage(plan: Plan, random: Random, heldOut = false): Passage {
  const pairs = new Map<Thing, NamePair>();
  // Names of things with a degree are chosen by grammar, which leaves a glossary nothing to relate.
  if (plan.glossary && plan.scheme.kind !== 'grade')
    for (const thing of [
      ...plan.things.slice(0, Math.min(plan.sentences + 1, mostExplained)),
      ...plan.unmentioned.slice(0, 1 + randomInteger(random, 3)),
    ]) {
      const pair = drawPair(thing, random);
      if (pair !== undefined) pairs.set(thing, pair);
    }
  const fixedNames = new Map([...pairs].map(([thing, { written }]) => [thing, written]));
  const writing: Writing = {
    random,
    register: plan.register,
    heldOut,
    fixedNames,
    sides: plan.scheme.kind === 'side' ? 'told' : 'unasked',
  };
  const inBlocks =
    plan.scheme.kind === 'side' && plan.around.length === 0 && random() < plan.blocks;
  const blocks = inBlocks ? sideBlocks(plan, writing) : undefined;
  const sentences = blocks?.sentences ?? sentencesOf(plan, writing);
  const own = sentences.map(({ text }) => (random() < rates.typo ? mistype(text, random) : text));
  const body =
    blocks?.layOut(own) ??
    layOut(
      interleave(
        own,
        plan.around.map(({ text }) => text),
        random,
      ),
      plan.register,
      random,
    );
  const shouted = plan.around.some(({ text }) => text === text.toUpperCase() && text.length > 12);
  const mentions = new Map<Thing, Mention[]>();
  for (const sentence of sentences)
    for (const mention of sentence.mentions) {
      const known = mentions.get(mention.thing);
      if (known === undefined) mentions.set(mention.thing, [mention]);
      else known.push(mention);
    }
  const lines = glossaryLines(pairs, random);
  const cased = shouted ? body.toUpperCase() : body;
  const parts = random() < 0.75 ? [...lines, cased] : [cased, ...lines];
  return { text: parts.join('\n'), mentions, pairs };
}
