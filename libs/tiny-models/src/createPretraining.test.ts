import { describe, expect, test } from '@jest/globals';
import { normalizedText } from '@labelray/corpus';
import { createPretraining } from './createPretraining.ts';
import { plainShape } from './questions/promptShape.ts';
import { namesOf } from './language/nounPhrase.ts';
import { entitiesInUse, reservedEntities } from './things/allThings.ts';
import { schemes } from './questions/scheme.ts';
import { sentencesOf } from './unlabeled/sentencesOf.ts';

const unlabeled = [
  {
    id: 'a@1',
    patientId: 'p@1',
    modality: 'cxr',
    register: 'prose' as const,
    text: 'The heart is enlarged. There is no pneumothorax. The aorta is unfolded.',
  },
];
const stated = {
  objects: 0,
  invented: 0,
  answers: 0,
  sides: 0,
  grades: 0,
  modifiers: 0,
  otherWords: 0,
};
const data = createPretraining({ seed: 5, unlabeled });

test('a step is the same however often and however large it is drawn', () => {
  expect(data.batch(700, 20).slice(0, 8)).toEqual(data.batch(700, 8));
  expect(createPretraining({ seed: 5, unlabeled }).batch(700, 8)).toEqual(data.batch(700, 8));
  expect(data.batch(701, 8)).not.toEqual(data.batch(700, 8));
  expect(createPretraining({ seed: 6, unlabeled }).batch(700, 8)).not.toEqual(data.batch(700, 8));
});

test('passages grow with the curriculum', () => {
  expect([0, 299, 300, 600, 1200, 4000].map((step) => data.sentences(step))).toEqual([
    1, 1, 2, 3, 6, 10,
  ]);
  const longest = (step: number): number =>
    Math.max(
      ...createPretraining({ seed: 1, unlabeled: [], mixture: { ...stated, glossary: 0 } })
        .batch(step, 60)
        .map(({ text }) => sentencesOf(text).length),
    );
  expect(longest(0)).toBeLessThanOrEqual(2); // an abbreviation may look like a sentence
  expect(longest(1300)).toBeGreaterThan(4);
});

test('every third step has plain documents, a third of its rows, and they ask nothing', () => {
  const share = (step: number): number =>
    data.batch(step, 300).filter(({ plain }) => plain).length / 300;
  expect(share(0)).toBe(0);
  expect(share(1)).toBe(0);
  expect(share(2)).toBeGreaterThan(0.25);
  expect(share(2)).toBeLessThan(0.42);
  const plain = data.batch(2, 300).filter((row) => row.plain);
  expect(plain.every(({ branches }) => branches.length === 0)).toBe(true);
  expect(plain.some(({ text }) => text === unlabeled[0]?.text)).toBe(true);
});

test('rows have up to twelve branches, each with a right option, and half of them are not mentioned', () => {
  const rows = createPretraining({
    seed: 2,
    unlabeled: [],
    mixture: { ...stated, glossary: 0 },
  }).batch(1500, 400);
  const branches = rows.flatMap((row) => row.branches);
  expect(Math.max(...rows.map((row) => row.branches.length))).toBe(12);
  expect(branches.every(({ options, gold }) => options[gold] !== undefined)).toBe(true);
  const unmentioned = branches.filter(({ gold }) => gold === 3).length / branches.length;
  expect(unmentioned).toBeGreaterThan(0.45);
  expect(unmentioned).toBeLessThan(0.6);
});

test('what is asked and not mentioned is not named in the text, but as the reason of the study or an earlier result', () => {
  const names = entitiesInUse.flatMap(namesOf);
  // "Surgical emphysema" is no emphysema: such names betray nothing.
  const telling = (name: string): boolean =>
    !names.some((other) => other !== name && other.includes(name));
  const byName = new Map(
    entitiesInUse.flatMap((thing) =>
      namesOf(thing).map((name) => [plainShape.question(name, schemes.stated), thing] as const),
    ),
  );
  const rows = createPretraining({
    seed: 3,
    unlabeled: [],
    shapes: [plainShape],
    mixture: { ...stated, glossary: 0 },
  }).batch(1500, 800);
  const named = rows.flatMap(({ text, branches }) => {
    const words = ` ${normalizedText(text)} `;
    return branches
      .filter(({ gold, options }) => options[gold] === 'unmentioned')
      .flatMap(({ question }) => byName.get(question) ?? [])
      .filter((thing) =>
        namesOf(thing)
          .filter(telling)
          .some((name) => words.includes(` ${normalizedText(name)} `)),
      )
      .map(() => text);
  });
  const excused =
    /indication|reason|clinical|referred|request|comparison|report of|previous|prior|history|obtained|question|asked|ind\.|clin\.|hx|r\/o|on .* (there had|had been|described)/i;
  expect(named.length).toBeGreaterThan(50);
  // A few of these words are mistyped themselves.
  expect(named.filter((text) => !excused.test(text)).length / named.length).toBeLessThan(0.05);
});

test('the prompt shape is the one given', () => {
  const rows = createPretraining({
    seed: 4,
    unlabeled: [],
    shapes: [
      { instruction: ({ names }) => `Asked: ${names.length}`, question: (name) => `<${name}>` },
    ],
  }).batch(1500, 50);
  for (const { instruction, branches } of rows) {
    expect(instruction).toBe(`Asked: ${branches.length}`);
    expect(branches.every(({ question }) => /^<.+>$/.test(question))).toBe(true);
  }
});

test('reserved entities are named nowhere', () => {
  const rows = Array.from({ length: 60 }, (_, step) => data.batch(step * 90, 32)).flat();
  const names = reservedEntities.flatMap(namesOf).filter((name) => name.length > 3);
  const all = rows
    .map(
      ({ text, branches }) =>
        ` ${normalizedText([text, ...branches.map(({ question }) => question)].join(' '))} `,
    )
    .join('|');
  expect(names.filter((name) => all.includes(` ${normalizedText(name)} `))).toEqual([]);
});

test('short statements are the share that the curriculum says, and ask nothing that is not to be asked', () => {
  const words = ['small', 'appears', 'upper', 'nipple', 'question', 'above', 'below', 'along'];
  const more = ['behind', 'across', 'around', 'inside', 'outside'];
  const rows = createPretraining({
    seed: 7,
    unlabeled: [],
    words: [...words, ...more],
    unasked: (question) => question.includes('Nipple'),
    curriculum: [{ from: 0, sentences: 6, statements: 0.5 }],
  }).batch(1, 300);
  const short = rows.filter(({ text }) => !/[a-z] [a-z]+ [a-z]+ [a-z]+ [a-z]+ [a-z]/.test(text));
  expect(short.length / rows.length).toBeGreaterThan(0.4);
  expect(rows.some(({ text }) => text.toLowerCase().includes('nipple'))).toBe(true);
  const questions = rows.flatMap(({ branches }) => branches.map(({ question }) => question));
  expect(questions.filter((question) => question.includes('Nipple'))).toEqual([]);
});

describe('bad input', () => {
  test('a curriculum that does not start at 0 or does not rise', () => {
    expect(() =>
      createPretraining({ seed: 1, unlabeled, curriculum: [{ from: 5, sentences: 1 }] }),
    ).toThrow('start at step 0');
    expect(() => createPretraining({ seed: 1, unlabeled, curriculum: [] })).toThrow(
      'start at step 0',
    );
  });
});

test('every passage has a text and at least one branch, whatever is asked', () => {
  const rows = Array.from({ length: 30 }, (_, i) => data.batch(3 * i * 60, 32)).flat();
  expect(rows.filter(({ text, branches }) => text === '' || branches.length === 0)).toEqual([]);
});
