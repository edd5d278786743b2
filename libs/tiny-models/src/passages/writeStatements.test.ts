import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { namesOf } from '../language/nounPhrase.ts';
import { entitiesInUse } from '../things/allThings.ts';
import { writeStatements } from './writeStatements.ts';

const words = ['small', 'appears', 'question', 'upper', 'seen', 'older', 'right', 'near', 'view'];
const more = 'above below along behind across around inside outside'.split(' ');
const rows = (materials: Parameters<typeof writeStatements>[0]) => {
  const random = seededRandom(3, 'statements');
  return Array.from({ length: 200 }, () => writeStatements(materials, random));
};

test('a statement a name, each asked, and three names that nothing is said of', () => {
  for (const { text, branches } of rows({ things: entitiesInUse, words: [] })) {
    const golds = branches.map(({ options, gold }) => options[gold]);
    expect(golds.filter((gold) => gold === 'unmentioned')).toHaveLength(3);
    const statements = text.split(/[.](?:\s|$)/).filter((part) => part !== '');
    expect(statements).toHaveLength(branches.length - 3);
    for (const { question, options, gold } of branches) {
      const name = question.slice(0, -1).toLowerCase();
      const said = statements.filter((part) => part.toLowerCase().includes(name));
      if (options[gold] === 'absent')
        expect(said.some((part) => /\b(no|not|absent|none|without|resolved)\b/i.test(part))).toBe(
          true,
        );
      if (options[gold] === 'uncertain')
        expect(
          said.some((part) =>
            /possible|\?|uncertain|suspected|may be|cannot|questionable|perhaps/i.test(part),
          ),
        ).toBe(true);
    }
  }
});

test('the three states are as frequent, whatever stands around', () => {
  const golds = rows({ things: entitiesInUse, words: [] }).flatMap(({ branches }) =>
    branches.map(({ options, gold }) => options[gold]),
  );
  const stated = golds.filter((gold) => gold !== 'unmentioned');
  for (const state of ['present', 'absent', 'uncertain'])
    expect(stated.filter((gold) => gold === state).length / stated.length).toBeCloseTo(1 / 3, 1);
});

test('half of the rows speak of words drawn blindly, alone or in twos', () => {
  const given = new Set([...words, ...more]);
  const names = new Set(entitiesInUse.flatMap(namesOf).map((name) => name.toLowerCase()));
  const kinds = rows({ things: entitiesInUse, words: [...given] }).map(({ branches }) => {
    const asked = branches.map(({ question }) => question.slice(0, -1).toLowerCase());
    const blind = asked.every((name) => name.split(' ').every((word) => given.has(word)));
    expect(blind || asked.every((name) => names.has(name))).toBe(true);
    expect(asked.every((name) => name.split(' ').length <= 2)).toBe(true);
    return blind;
  });
  expect(kinds.filter(Boolean).length / kinds.length).toBeCloseTo(0.5, 1);
});
