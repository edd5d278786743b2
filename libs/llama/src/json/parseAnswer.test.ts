import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { mutate } from '@labelray/testing';
import fc from 'fast-check';
import type { AnswerField } from './answerField.ts';
import { formatAnswer } from './formatAnswer.ts';
import { parseAnswer } from './parseAnswer.ts';

const options = ['present', 'absent', 'uncertain', 'unmentioned'];
const spellings = {
  '1': 'present',
  '0': 'absent',
  '-1': 'uncertain',
  'not mentioned': 'unmentioned',
};
const fields: readonly AnswerField[] = [
  { key: 'Edema', aliases: ['E'], options, spellings },
  { key: 'Lung Opacity', aliases: ['LO'], options, spellings },
  { key: 'Opacity', options, spellings },
];
const all = { Edema: 'present', 'Lung Opacity': 'absent', Opacity: 'unmentioned' };

test.each([
  ['JSON', '{"Edema":"present","Lung Opacity":"absent","Opacity":"unmentioned"}'],
  [
    'spread out',
    '{\n  "Edema" : "present" ,\n  "Lung Opacity":\n"absent",\n  "Opacity": "unmentioned"\n}',
  ],
  [
    'fenced',
    'Here it is:\n```json\n{"Edema": "present", "Lung Opacity": "absent", "Opacity": "unmentioned"}\n```\nDone: yes.',
  ],
  ['Python', "{'Edema': 'present', 'Lung Opacity': 'absent', 'Opacity': 'unmentioned',}"],
  ['other case', '{"EDEMA": "Present", "lung_opacity": "ABSENT", "Opacity": "Unmentioned"}'],
  ['codes', '{"Edema": 1, "Lung Opacity": 0.0, "Opacity": "not mentioned"}'],
  ['abbreviations', '{"E": "1", "LO": "0", "Opacity": "Not mentioned"}'],
  [
    'nested',
    '{"findings": {"Edema": "present", "Lung Opacity": "absent"}, "Opacity": "unmentioned"}',
  ],
  [
    'escaped',
    '"{\\"Edema\\": \\"present\\", \\"Lung Opacity\\": \\"absent\\", \\"Opacity\\": \\"unmentioned\\"}"',
  ],
  ['lines', 'Edema: present\nLung Opacity: absent.\nOpacity: unmentioned'],
  ['a marked list', '- **Edema**: present\n2. Lung Opacity: *absent*\n* Opacity: `unmentioned`'],
  ['a table', '| Edema | present |\n| Lung Opacity | absent |\n| Opacity | unmentioned |'],
  ['said twice', '{"Edema": "present", "Lung Opacity": 0, "Opacity": "unmentioned", "E": 1}'],
  [
    'with explanations',
    '{"Edema": "present", "Lung Opacity": "absent", "Opacity": "unmentioned", "why": "none seen; Edema: absent before"}',
  ],
])('reads %s', (_, raw) => {
  expect(parseAnswer(raw, fields)).toEqual({ status: 'ok', values: all, problems: [] });
});

const edema = fields.slice(0, 1);

test.each([
  ['nothing', '', 'missing'],
  ['no answer', 'I cannot help with that.', 'missing'],
  ['a finding of similar name', '{"Pulmonary Edema": "present"}', 'missing'],
  ['a value it does not have', '{"Edema": "mild"}', 'unknown'],
  ['a value with more words', 'Edema: present or absent', 'unknown'],
  ['null', '{"Edema": null}', 'unknown'],
  ['a list', '{"Edema": ["present"]}', 'unknown'],
  ['a cut-off value', '{"Edema": "pres', 'unknown'],
  ['a value far away', `Edema: ${' '.repeat(200)}present`, 'unknown'],
  ['two values', '{"Edema": "present"} No: {"Edema": "absent"}', 'contradictory'],
  ['the same key twice', '{"Edema": "present", "Edema": "absent"}', 'contradictory'],
])('%s makes the answer invalid and says of which finding', (_, raw, problem) => {
  expect(parseAnswer(raw, edema)).toEqual({
    status: 'invalid',
    values: {},
    problems: [{ key: 'Edema', problem }],
  });
});

test('what could be read is kept beside what could not', () => {
  const { status, values, problems } = parseAnswer('{"Edema": "absent", "Opacity": "?"}', fields);
  expect(status).toBe('invalid');
  expect(values).toEqual({ Edema: 'absent' });
  expect(problems).toEqual([
    { key: 'Lung Opacity', problem: 'missing' },
    { key: 'Opacity', problem: 'unknown' },
  ]);
});

test('an alias of two findings names neither', () => {
  const shared = [
    { key: 'Pneumonia', aliases: ['P'], options },
    { key: 'Plaque', aliases: ['P'], options },
  ];
  expect(parseAnswer('P: present', shared).problems.map(({ problem }) => problem)).toEqual([
    'missing',
    'missing',
  ]);
});

test('nothing is ever run', () => {
  const raw = '{"Edema": (() => { throw new Error("ran") })(), "__proto__": {"Edema": "present"}}';
  expect(parseAnswer(raw, edema).values).toEqual({});
  expect(Object.hasOwn(Object.prototype, 'Edema')).toBe(false);
});

test('every answer that is written is read back, whatever the spacing, case and text around it', () => {
  const space = fc.constantFrom('', ' ', '\n', '\t ');
  const around = fc.constantFrom('', 'Answer: ', '```\n', '\n\nThe findings, as asked.\n');
  fc.assert(
    fc.property(
      fc.tuple(...fields.map(() => fc.constantFrom(...options))),
      space,
      around,
      around,
      fc.boolean(),
      (values, gap, before, after, upper) => {
        const json = formatAnswer(fields, values).replace(/([:,{])(?=")/g, `$1${gap}`);
        const raw = before + (upper ? json.toUpperCase() : json) + after;
        expect(parseAnswer(raw, fields)).toEqual({
          status: 'ok',
          values: Object.fromEntries(fields.map(({ key }, i) => [key, values[i]])),
          problems: [],
        });
      },
    ),
  );
});

test('damaged answers end in values a finding has, or in a problem', () => {
  const bytes = new TextEncoder().encode(formatAnswer(fields, ['present', 'absent', 'uncertain']));
  const counts = { ok: 0, invalid: 0 };
  const illegal: string[] = [];
  for (let seed = 0; seed < 1000; seed++) {
    const raw = new TextDecoder().decode(mutate(bytes, seededRandom(seed)));
    const { status, values, problems } = parseAnswer(raw, fields);
    counts[status]++;
    const read = Object.values(values);
    if (read.length + problems.length !== fields.length) illegal.push(raw);
    if (read.some((value) => !options.includes(value))) illegal.push(raw);
  }
  expect(illegal).toEqual([]);
  expect(counts.ok).toBeGreaterThan(50);
  expect(counts.invalid).toBeGreaterThan(250);
});

test('time grows with the length of the answer, not with its square', () => {
  for (const piece of [':', '"', ' ', "':", '* ', 'Edema ', '"Edema": ']) {
    const start = process.hrtime.bigint();
    parseAnswer(piece.repeat(50_000 / piece.length), edema);
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(3);
  }
});
