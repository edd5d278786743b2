import { expect, test } from '@jest/globals';
import { seededRandom, type Finding } from '@labelray/core';
import { compileRules } from '@labelray/labelers';
import { namesOf } from '../language/nounPhrase.ts';
import { entitiesInUse as things } from '../things/allThings.ts';
import { sayMany } from './sayMany.ts';
import { sayOne, type Sentence } from './sayOne.ts';
import type { Writing } from './writing.ts';

// The scope rules of the labelers were written for the modalities, apart from these sentences. With the names of the
// things as their lexicon they are an independent reader of what the sentences say, though they know no telegrams.
const values: Finding['values'] = [
  { code: 'present', word: 'present', meaning: '', role: 'present' },
  { code: 'absent', word: 'absent', meaning: '', role: 'absent' },
  { code: 'uncertain', word: 'uncertain', meaning: '', role: 'uncertain' },
  { code: 'aside', word: 'unmentioned', meaning: '', role: 'unmentioned' },
];
const rules = compileRules({
  id: 'things',
  findings: things.map(({ id }) => ({
    id,
    name: id,
    abbreviation: id,
    definition: '',
    values,
    unmentioned: 'aside',
    scored: true,
  })),
  lexicon: {
    findings: Object.fromEntries(things.map((thing) => [thing.id, { mentions: namesOf(thing) }])),
  },
});
const random = seededRandom(6, 'polarity');
const writing: Writing = {
  random,
  register: 'prose',
  heldOut: false,
  fixedNames: new Map(),
  sides: 'unasked',
};

/** Share of the mentions with a name that the rules read as they were meant. */
function agreement(sentences: readonly Sentence[]): number {
  const read = sentences.flatMap(({ text, mentions }) => {
    const { labels } = rules.label(text);
    return mentions
      .filter(({ name }) => name !== undefined)
      .map(({ thing, state }) => labels[thing.id] === state);
  });
  return read.filter(Boolean).length / read.length;
}

const drawThings = (i: number) =>
  Array.from({ length: 7 }, (_, k) => things[(i * 13 + k * 29) % things.length]);

test('independent rules read nine in ten joined statements as they were meant', () => {
  const states = ['present', 'absent', 'uncertain'] as const;
  const sentences = Array.from({ length: 800 }, (_, i) =>
    sayMany(
      drawThings(i).flatMap((thing) => (thing ? [thing] : [])),
      (thing, state) => ({ thing, state }),
      states,
      writing,
    ),
  ).flatMap((sentence) => (sentence ? [sentence] : []));
  expect(sentences.length).toBeGreaterThan(700);
  expect(agreement(sentences)).toBeGreaterThan(0.88);
});

test.each([
  ['present', 0.9],
  ['absent', 0.7],
  // Hedges are many; the rules know the usual ones.
  ['uncertain', 0.5],
] as const)('independent rules read statements that are %s', (state, least) => {
  const sentences = Array.from({ length: 500 }, (_, i) => {
    const thing = things[i % things.length];
    return thing && sayOne({ thing, state }, writing);
  }).flatMap((sentence) => (sentence ? [sentence] : []));
  expect(agreement(sentences)).toBeGreaterThan(least);
});
