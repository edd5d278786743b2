import { expect, test } from '@jest/globals';
import { parseAnswer } from '@labelray/llama';
import { inventedModality } from '../testing/inventedModality.ts';
import { answerFields, answerText } from './answerTexts.ts';

const findings = inventedModality.findings.slice(0, 3);

test('labels as lines and as JSON, what was not annotated left out', () => {
  const labels = { Effusion: '1', Narrowing: 'nm' };
  expect(answerText(findings, labels, 'slots')).toBe('Effusion: present\nNarrowing: unmentioned');
  expect(answerText(findings, labels, 'json')).toBe(
    '{"Effusion":"present","Narrowing":"unmentioned"}',
  );
});

test('answers are read by word, code, and "not mentioned", findings also by abbreviation', () => {
  const fields = answerFields(findings);
  expect(
    parseAnswer('{"Ef": -1, "Fracture": "Absent", "Narrowing": "not mentioned"}', fields),
  ).toEqual({
    status: 'ok',
    values: { Effusion: 'uncertain', Fracture: 'absent', Narrowing: 'unmentioned' },
    problems: [],
  });
});
