import { pick, shuffle, type Random } from '@labelray/core';
import { namesOf, nounPhrase } from '../language/nounPhrase.ts';
import { askFreely } from '../questions/askFreely.ts';
import type { PromptShape } from '../questions/promptShape.ts';
import { goldOf } from '../questions/scheme.ts';
import type { Row } from '../row.ts';
import { isBrought, type Thing } from '../things/thing.ts';
import { outcomeOf, type Mention } from './mention.ts';
import { planPassage, type Materials, type Mixture } from './planPassage.ts';
import { writePassage } from './writePassage.ts';

/** What rows of questions are made with. */
export interface RowOptions {
  readonly materials: Materials;
  readonly mixture: Mixture;
  /** Prompt shapes, drawn with equal chance; `free` asks in many forms without instruction. */
  readonly shapes: readonly (PromptShape | 'free')[];
  /** Sentences of evaluation only. */
  readonly heldOut?: boolean;
}

const mostBranches = 12;

/** The name a thing is asked by: now and then the one in the text, else half of the time its usual one, else any. */
function askedName(
  thing: Thing,
  mentions: readonly Mention[],
  { written: share }: Mixture,
  random: Random,
): string {
  if (random() < share) {
    const written = mentions.at(-1)?.name;
    if (written !== undefined) return written;
  }
  const names = namesOf(thing);
  return random() < 0.5
    ? names.includes(thing.id)
      ? thing.id
      : (names[0] ?? thing.id)
    : pick(names, random);
}

/** Writes a passage of so many sentences with a branch for each thing it mentions and as many for others. */
export function writeRow(
  sentences: number,
  { materials, mixture, shapes, heldOut = false }: RowOptions,
  random: Random,
): Row {
  const plan = planPassage(sentences, materials, mixture, random);
  const { text, mentions, pairs } = writePassage(plan, random, heldOut);
  const said = [...mentions.keys()];
  const mentioned = shuffle(said, random).slice(0, mostBranches / 2);
  // What the glossary explains and the passage passes over comes first: a name in the text is not yet a mention.
  const explained = [...pairs.keys()].filter((thing) => !mentions.has(thing));
  const unmentioned = [...new Set([...explained, ...plan.unmentioned])]
    .filter((thing) => !mentions.has(thing) && !said.some((other) => isBrought(thing, other)))
    // "None" is also the answer for what is denied: fewer of them keep the sides from drowning.
    .slice(0, plan.scheme.kind === 'side' ? Math.ceil(mentioned.length / 2) : mentioned.length);
  const asked = shuffle([...mentioned, ...unmentioned], random).map((thing) => {
    const statements = mentions.get(thing) ?? [];
    const name = pairs.get(thing)?.asked ?? askedName(thing, statements, mixture, random);
    return { thing, name, gold: goldOf(plan.scheme, outcomeOf(statements)) };
  });
  const shape = pick(shapes, random);
  const free = shape === 'free' ? askFreely(plan.scheme, random) : undefined;
  const question = (thing: Thing, name: string): string =>
    shape === 'free'
      ? (free?.(nounPhrase(thing, { random, name })) ?? name)
      : shape.question(name, plan.scheme);
  const instruction =
    shape === 'free'
      ? undefined
      : shape.instruction?.({
          scheme: plan.scheme,
          names: asked.map(({ name }) => name),
          meanings: new Map(asked.map(({ thing, name }) => [name, thing.means])),
        });
  return {
    ...(instruction !== undefined && { instruction }),
    text,
    branches: asked.map(({ thing, name, gold }) => ({
      question: question(thing, name),
      options: plan.scheme.words,
      gold,
    })),
  };
}
