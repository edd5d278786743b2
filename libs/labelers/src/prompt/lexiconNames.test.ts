import { expect, test } from '@jest/globals';
import type { FindingLexicon } from '@labelray/core';
import { inventedModality as knee } from '../testing/inventedModality.ts';
import { inventedPairedModality as ears } from '../testing/inventedPairedModality.ts';
import { lexiconNames } from './lexiconNames.ts';

const named = lexiconNames(knee);

/** The knee with other phrases for tears. */
const kneeWith = (Tear: FindingLexicon) => {
  const { lexicon = { findings: {} } } = knee;
  return { ...knee, lexicon: { ...lexicon, findings: { ...lexicon.findings, Tear } } };
};

test('a mention becomes the name of its finding, in its case; what is said of it stays', () => {
  expect(named('No hemarthrosis. RUPTURE is possible;\n  joint effusions were seen before.')).toBe(
    'No effusion. TEAR is possible;\n  effusion were seen before.',
  );
});

test('what a finding changes and what it is called then go by the first words of their lists', () => {
  expect(named('The compartment is not reduced.')).toBe('The joint space is not narrowed.');
  expect(named('Compartment normal, tear reduced.')).toBe('Joint space normal, tear reduced.');
  expect(named('Reduced dose. The osseous structures are intact.')).toBe(
    'Reduced dose. The bones are intact.',
  );
});

test('what is no mention, only suggests a finding, or leaves it open stays', () => {
  for (const text of [
    'Pleural effusion, normal tear film.',
    'Synovial thickening.',
    'Arthrosis.',
    '',
  ]) {
    expect(named(text)).toBe(text);
  }
});

test('a phrase of two findings stays', () => {
  const modality = kneeWith({ mentions: ['tear', 'torn', 'effusion of a fracture', 'screw'] });
  const text = 'Effusion of a fracture; a screw; torn.';
  expect(lexiconNames(modality)(text)).toBe('Effusion of a fracture; a screw; tear.');
});

test('findings that are not asked keep their names, and one without phrases is no error', () => {
  const gout = { ...knee.findings[0], id: 'Gout', name: 'Gout' };
  const asked = [knee.findings[0], gout] as typeof knee.findings;
  expect(lexiconNames({ ...knee, findings: asked })('Hemarthrosis, rupture, gout.')).toBe(
    'Effusion, rupture, gout.',
  );
});

test('named twice is named once', () => {
  const text = 'Hemarthrosis, no rupture, plates, compartment narrowing.';
  expect(named(named(text))).toBe(named(text));
});

test('what tells a side is left', () => {
  expect(
    lexiconNames(ears)('Swelling of the left ear, scars on the right. Ear drum swollen.'),
  ).toBe('Swelling of the left ear, scar on the right. Drum swollen.');
});

test('without a lexicon it is refused', () => {
  const { id, title, findings, instruction } = knee;
  expect(() => lexiconNames({ id, title, findings, instruction })).toThrow(
    'has no lexicon to take names from',
  );
});
