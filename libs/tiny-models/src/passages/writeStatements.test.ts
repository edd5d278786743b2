import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { namesOf } from '../language/nounPhrase.ts';
import { entitiesInUse } from '../things/allThings.ts';
import { writeStatements } from './writeStatements.ts';

const words = ['small', 'appears', 'question', 'upper', 'seen', 'older', 'right', 'near', 'view'];
const more = 'above below along behind across around inside outside'.split(' ');
const rows = (materials: Parameters<typeof writeStatements>[0], count = 200) => {
  const random = seededRandom(3, 'statements');
  return Array.from({ length: count }, () => writeStatements(materials, random));
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

test('sided rows tell a side, both, none or no side, and ask for it', () => {
  const golds = rows({ things: entitiesInUse, words: [], sided: 1 }).flatMap(({ text, branches }) =>
    branches.map(({ question, options, gold }) => {
      expect(options).toEqual(['right', 'left', 'both', 'none', 'obscure']);
      const name = question.slice(0, -1).toLowerCase();
      const said = text
        .split(/[.](?:\s|$)/)
        .filter((part) => part.toLowerCase().includes(name))
        .join(' ');
      const answer = options[gold];
      if (answer === 'right') expect(said).toMatch(/\bright\b/i);
      if (answer === 'left') expect(said).toMatch(/\bleft\b/i);
      if (answer === 'both') expect(said).toMatch(/bilateral|both sides|right and left/i);
      return answer;
    }),
  );
  const stated = golds.filter((gold) => gold !== 'none');
  for (const side of ['right', 'left', 'both', 'obscure'])
    expect(stated.filter((gold) => gold === side).length / stated.length).toBeCloseTo(0.25, 1);
});

test('a share of the rows is sided; none where nothing is said of it', () => {
  const sided = (share?: number): number =>
    rows(
      { things: entitiesInUse, words: [], ...(share !== undefined && { sided: share }) },
      1000,
    ).filter(({ branches }) => branches[0]?.options.includes('right')).length;
  expect(sided()).toBe(0);
  expect(sided(0.4) / 1000).toBeCloseTo(0.4, 1);
});

test('notes deny and doubt in words of their own; what they name and no more is there', () => {
  const bare = new Set<string>();
  for (const { text, branches } of rows({ things: entitiesInUse, words: [], notes: 1 })) {
    const lines = text.toLowerCase().split(/(?<=[.?])(?<!poss\.)\s+/);
    for (const { question, options, gold } of branches) {
      const name = question.slice(0, -1).toLowerCase();
      const said = lines.filter((line) => line.includes(name)).join(' ');
      const answer = options[gold];
      const denied = /\b(no|nil|without|none|negative|excluded|not|gone|resolved|absent|free of)\b/;
      const doubted =
        /\?|poss|probable|suspected|questionable|query|\bdd\b|likely|question|doubtful|certain|maybe|excluded|ruled out|perhaps/;
      if (answer === 'absent') expect(said).toMatch(denied);
      if (answer === 'uncertain') expect(said).toMatch(doubted);
      if (answer === 'present' && new RegExp(`^(\\d. |- )?${name}( left| r| 2 cm)?\\.$`).test(said))
        bare.add(name);
    }
  }
  expect(bare.size).toBeGreaterThan(20);
});

test('what is asked though nothing is said of it shares a word with what is said, where wanted', () => {
  const shares = (near?: number): number => {
    const asked = rows(
      { things: entitiesInUse, words: [...words, ...more], ...(near !== undefined && { near }) },
      400,
    ).flatMap(({ branches }) => {
      const names = branches.map(({ question, options, gold }) => ({
        name: question.slice(0, -1).toLowerCase(),
        silent: options[gold] === 'unmentioned',
      }));
      const said = names.filter(({ silent }) => !silent).map(({ name }) => name);
      return names
        .filter(({ silent }) => silent)
        .map(({ name }) => {
          expect(said).not.toContain(name);
          return said.some((other) => name.split(' ').some((w) => other.split(' ').includes(w)));
        });
    });
    return asked.filter(Boolean).length / asked.length;
  };
  expect(shares(0.9)).toBeGreaterThan(shares() + 0.2);
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
