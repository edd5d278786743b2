import { expect, test } from '@jest/globals';
import { inventedModality } from '../testing/inventedModality.ts';
import { instructionText } from './instructionText.ts';

const two = inventedModality.findings.slice(0, 2);
const graded = {
  ...{ id: 'Grade', name: 'Grade', abbreviation: 'G', definition: '' },
  values: [
    { code: '1', word: 'mild', meaning: 'mild' },
    { code: 'nm', word: 'unmentioned', meaning: 'not mentioned' },
  ],
  ...{ unmentioned: 'nm', scored: true },
};
const modality = {
  instruction: 'Label a knee report.\nRead only what the text states.',
  findings: [...two, graded],
};

test('guideline, findings by the words of their values, and how to answer', () => {
  expect(instructionText(modality, { answer: 'slots', guideline: 'full' })).toBe(
    'Label a knee report.\nRead only what the text states.\n' +
      'Effusion, Fracture: present, absent, uncertain, unmentioned\nGrade: mild, unmentioned\n' +
      'Answer with lines "finding: value".',
  );
});

test('brief keeps the first line of the guideline', () => {
  expect(instructionText(modality, { answer: 'json', guideline: 'brief' })).toBe(
    'Label a knee report.\n' +
      'Effusion, Fracture: present, absent, uncertain, unmentioned\nGrade: mild, unmentioned\n' +
      'Answer with one JSON object {"finding":"value"} of all findings in this order.',
  );
});
