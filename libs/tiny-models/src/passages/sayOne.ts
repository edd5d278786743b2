import { pick } from '@labelray/core';
import { withAdjunct } from '../language/adjunct.ts';
import { date } from '../language/fillers.ts';
import { fill, hasSlot, template, type Template } from '../language/template.ts';
import { absent } from '../statements/absent.ts';
import { asides } from '../statements/asides.ts';
import { clauseFrames } from '../statements/clauses.ts';
import { exceptions } from '../statements/exceptions.ts';
import type { FramePool, State } from '../statements/frames.ts';
import { present } from '../statements/present.ts';
import { uncertain } from '../statements/uncertain.ts';
import type { Thing } from '../things/thing.ts';
import type { Mention } from './mention.ts';
import { sentenceSlots, tidy, wordMention, type Writing } from './writing.ts';

/** A sentence and what it says. */
export interface Sentence {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

const pools: Readonly<Record<State, FramePool>> = { present, absent, uncertain, aside: asides };

/** Chance that a thing with clauses of its own is stated by one of them. */
const clauseRate = 0.3;
/** Chance that a thing that is there is told by denying most of it. */
const exceptionRate = 0.05;

/** Clauses by state, compiled once a thing. */
const clausesOf = new WeakMap<Thing, Readonly<Partial<Record<State, readonly Template[]>>>>();

function clauses(thing: Thing, state: State): readonly Template[] {
  let known = clausesOf.get(thing);
  if (known === undefined) {
    known = {
      present: (thing.stated ?? []).map(template),
      absent: (thing.denied ?? []).map(template),
      uncertain: (thing.doubted ?? []).map(template),
    };
    clausesOf.set(thing, known);
  }
  return known[state] ?? [];
}

/** A clause that says the mention; undefined where the thing has none that tells its side. */
function sayClause(mention: Mention, writing: Writing): Sentence | undefined {
  const { thing, state, side, grade } = mention;
  const { random, register, fixedNames, sides } = writing;
  if (grade !== undefined || side === 'both' || fixedNames.has(thing)) return undefined;
  const open = clauses(thing, state).filter((clause) =>
    sides === 'headed' ? !hasSlot(clause, 'side') : side === undefined || hasSlot(clause, 'side'),
  );
  if (open.length === 0) return undefined;
  const told = side ?? pick(['right', 'left'] as const, random);
  const clause = pick(open, random);
  const sided = hasSlot(clause, 'side');
  const written = fill(clause, () => told, random);
  const text = fill(
    pick(clauseFrames[register], random),
    (name) => (name === 'clause' ? written : name === 'date' ? date(random) : undefined),
    random,
  );
  return {
    text: tidy(text),
    mentions: [{ thing, state, ...(sided && state === 'present' && { side: told }) }],
  };
}

/** A sentence that says one mention and nothing else. */
export function sayOne(mention: Mention, writing: Writing): Sentence {
  const { random } = writing;
  const where = { ...writing, region: mention.thing.region };
  // Held-out sentences are the frames; clauses belong to the things.
  if (!writing.heldOut && mention.state !== 'aside' && random() < clauseRate) {
    const clause = sayClause(mention, writing);
    if (clause !== undefined) return clause;
  }
  const plain = mention.side === undefined && mention.grade === undefined;
  const pool =
    plain &&
    writing.sides === 'unasked' && // "no gout on the right" names a side that is not its own
    mention.state === 'present' &&
    random() < exceptionRate
      ? exceptions
      : pools[mention.state];
  const frame = pick(pool(where), random);
  const { phrase, mention: worded } = wordMention(mention, writing, {
    closed: !hasSlot(frame, 'at'),
    bare: pool === exceptions,
  });
  const text = fill(frame, sentenceSlots([phrase], random), random);
  const bare = mention.thing.region === 'home' || mention.state === 'aside';
  const finished = bare ? text : withAdjunct(text, writing.register, random);
  return { text: tidy(finished), mentions: [worded] };
}
