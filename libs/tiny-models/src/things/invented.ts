import { pick, randomInteger, type Random } from '@labelray/core';
import { scoredGlossary } from '../documents/scoredGlossary.ts';
import { pluralOf } from '../language/pluralOf.ts';
import type { Thing } from './thing.ts';

const onsets = 'b bl br d dr f fl g gr h j k kl kr l m n p pl pr r s sk sm st t th tr v w y z';
const vowels = 'a e i o u a e i o ai ea ou oo';
const codas = '_ _ _ _ b d ff g l lm m n nd ng nk p r rk rn s st x';
const endings = '_ _ _ _ ik ia ine ex on age al ume';

const syllables = {
  onset: onsets.split(' '),
  vowel: vowels.split(' '),
  coda: codas.split(' ').map((coda) => coda.replace('_', '')),
  ending: endings.split(' ').map((ending) => ending.replace('_', '')),
};

/** Words of the names of scored findings, and what they are plurals of: syllables may hit them by chance. */
const taken = new Set(
  scoredGlossary
    .flatMap(({ name, also }) => [name, ...also].join(' ').toLowerCase().split(/\W+/))
    .flatMap((word) => [word, word.replace(/s$/, ''), word.replace(/es$/, '')]),
);

/** A pronounceable word of two or three syllables that means nothing: "brolfen", "kenstage". */
export function inventedWord(random: Random): string {
  const syllable = (): string =>
    pick(syllables.onset, random) + pick(syllables.vowel, random) + pick(syllables.coda, random);
  const word = syllable() + syllable() + pick(syllables.ending, random);
  return taken.has(word) ? inventedWord(random) : word;
}

/** One or two invented words, as names of findings have one or two. */
function inventedName(random: Random): string {
  return random() < 0.3 ? `${inventedWord(random)} ${inventedWord(random)}` : inventedWord(random);
}

const kinds = [
  'a kind of',
  'a form of',
  'the old name of',
  'a small',
  'a rare',
  'a part of',
] as const;

/**
 * A thing that exists in one passage only: up to three invented names that a glossary line of the passage may relate.
 * Nothing can be learnt about it by heart, only to compare names.
 */
export function inventedThing(random: Random): Thing {
  const id = inventedName(random);
  const names = [
    id,
    ...Array.from({ length: randomInteger(random, 3) }, () => inventedName(random)),
  ];
  const kind = random();
  const nouns =
    kind < 0.45 ? { one: names } : kind < 0.75 ? { much: names } : { many: names.map(pluralOf) };
  return {
    id,
    region: 'nowhere',
    ...nouns,
    means: `${pick(kinds, random)} ${inventedWord(random)}`,
    at: [`in the ${inventedWord(random)}`, `near the ${inventedWord(random)}`],
  };
}
