import { expect, test } from '@jest/globals';
import { InputError, type Labeler, type Modality } from '@labelray/core';
import { describeLabeler } from '../testing/describeLabeler.ts';
import { inventedModality } from '../testing/inventedModality.ts';
import { compileRules } from './compileRules.ts';
import { labeler } from './labeler.ts';

const open = (modality: Modality, options = {}, argument?: string): Promise<Labeler> =>
  labeler.open({ modality, options, seed: 1, ...(argument !== undefined && { argument }) });

describeLabeler('rules', () => open(inventedModality), inventedModality);
describeLabeler(
  'rules in compatible mode',
  () => open(inventedModality, { mode: 'compatible' }),
  inventedModality,
);

test('the mode is an option or the argument, improved unless asked', async () => {
  expect((await open(inventedModality)).id).toBe('rules');
  expect((await open(inventedModality, { mode: 'compatible' })).id).toBe('rules:compatible');
  expect((await open(inventedModality, {}, 'compatible')).id).toBe('rules:compatible');
  await expect(open(inventedModality, { mode: 'exact' })).rejects.toThrow(
    'unknown mode "exact" of the labeler rules; known: improved, compatible',
  );
});

test('plain lists of phrases are a lexicon', () => {
  const modality: Modality = {
    ...inventedModality,
    findings: inventedModality.findings.slice(0, 2),
    lexicon: {
      findings: { Effusion: { mentions: ['effusion'] }, Fracture: { mentions: ['fracture'] } },
    },
  };
  const { labels } = compileRules(modality).label('Effusion. No fracture.');
  expect(labels).toEqual({ Effusion: '1', Fracture: '0' });
});

const { id, title, findings, instruction } = inventedModality;
const noLexicon: Modality = { id, title, findings, instruction };
const [effusion, ...others] = findings;
const grades = [
  { code: 'a', word: 'mild', meaning: 'mild' },
  { code: 'nm', word: 'unmentioned', meaning: 'not mentioned', role: 'unmentioned' },
] as const;

test.each([
  ['no lexicon', noLexicon, 'the modality "knee" has no lexicon'],
  [
    'a finding without phrases',
    { ...inventedModality, lexicon: { findings: { Effusion: { mentions: ['effusion'] } } } },
    'the lexicon of "knee" has no phrases for "Fracture"',
  ],
  [
    'phrases of an unknown finding',
    { ...inventedModality, lexicon: { findings: { Efusion: { mentions: ['effusion'] } } } },
    'the lexicon of "knee" names the unknown finding "Efusion"; known: Effusion',
  ],
  [
    'other values',
    {
      ...inventedModality,
      findings: [...(effusion ? [{ ...effusion, values: grades }] : []), ...others],
    },
    'the rules labeler cannot answer "Effusion": it has no rules for its value "a"',
  ],
])('%s is refused', async (_name, modality, message) => {
  const opening = open(modality);
  await expect(opening).rejects.toThrow(InputError);
  await expect(opening).rejects.toThrow(message);
});
