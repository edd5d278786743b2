import { expect, test } from '@jest/globals';
import { InputError, type Finding, type Lexicon } from '@labelray/core';
import { compileRules } from './compileRules.ts';

const grade = (code: string) => ({ code, word: `grade ${code}`, meaning: `grade ${code}` });
const about = (id: string, values: Finding['values']): Finding => ({
  id,
  name: id,
  abbreviation: id,
  definition: id,
  values,
  unmentioned: 'nm',
  scored: true,
});
const unmentioned = { code: 'nm', word: 'none', meaning: 'not mentioned', role: 'unmentioned' };

/** Two findings with values of their own: osteoarthritis by grade, and a cyst that is there or not. */
const findings = [
  about('Arthrosis', [
    grade('0'),
    grade('1'),
    grade('2'),
    grade('3'),
    { ...unmentioned, role: 'unmentioned' },
  ]),
  about('Cyst', [
    { code: '1', word: 'present', meaning: 'stated', role: 'present' },
    { ...unmentioned, role: 'unmentioned' },
  ]),
];
const lexicon: Lexicon = {
  findings: {
    Arthrosis: {
      mentions: [],
      grades: [
        { code: '0', implied: ['no arthrosis', 'no joint space? narrowing'] },
        { code: '1', named: ['grade 1|i'], implied: ['doubtful narrowing'] },
        { code: '2', named: ['grade 2|ii'], implied: ['mild|definite narrowing'] },
        { code: '3', named: ['grade 3|iii'], implied: ['severe narrowing', 'bone on bone'] },
      ],
      unmentions: ['severe narrowing of the canal'],
    },
    Cyst: { mentions: ['cyst'] },
  },
};
const rules = compileRules({ id: 'knee', findings, lexicon });

test.each([
  ['one grade', 'Mild narrowing.', '2'],
  ['the highest of several', 'Mild narrowing medially. Severe narrowing laterally.', '3'],
  [
    'the highest, whatever their order',
    'Severe narrowing laterally, mild narrowing medially.',
    '3',
  ],
  ['a name outranks what is implied', 'Severe narrowing. Impression: grade 2.', '2'],
  ['the highest of several names', 'Right knee grade II, left knee grade I.', '2'],
  ['the lowest grade is a grade', 'No arthrosis.', '0'],
  ['a denied grade says nothing', 'No severe narrowing.', 'nm'],
  ['a denied grade beside another', 'Mild narrowing, but no bone on bone.', '2'],
  ['a stated grade outranks a hedged one', 'Mild narrowing. Possible severe narrowing.', '2'],
  ['a hedged grade where there is no other', 'Probably mild narrowing.', '2'],
  ['the higher of two possibilities', 'Mild narrowing versus severe narrowing.', '3'],
  ['what cannot be excluded is not stated', 'Severe narrowing cannot be excluded.', 'nm'],
  ['the longest phrase', 'Severe narrowing of the canal.', 'nm'],
  ['nothing said', 'Cyst.', 'nm'],
])('%s', (_, text, expected) => {
  expect(rules.label(text).labels.Arthrosis).toBe(expected);
});

test('findings beside it keep values of their own', () => {
  expect(rules.label('Grade 3 with a cyst.').labels).toEqual({ Arthrosis: '3', Cyst: '1' });
});

test('evidence is the phrase that decided', () => {
  const text = 'Mild narrowing. Bone on bone.';
  const [one, ...more] = rules.label(text).evidence.Arthrosis ?? [];
  expect(more).toEqual([]);
  expect(text.slice(one?.start, one?.end)).toBe('Bone on bone');
});

test('a grade that is no value of the finding is refused', () => {
  const wrong = { mentions: [], grades: [{ code: '4', implied: ['ankylosis'] }] };
  const compile = () =>
    compileRules({
      id: 'knee',
      findings,
      lexicon: { findings: { ...lexicon.findings, Arthrosis: wrong } },
    });
  expect(compile).toThrow(InputError);
  expect(compile).toThrow('unknown value "4" of "Arthrosis"; known: 0, 1, 2, 3, nm');
});
