import { expect, test } from '@jest/globals';
import type { Finding } from '@labelray/core';
import { phraseBookSynthesizer } from './phraseBookSynthesizer.ts';

const finding = (id: string, scored = true): Finding => ({
  id,
  name: id,
  abbreviation: id.slice(0, 1),
  definition: id,
  scored,
  unmentioned: 'nm',
  values: ['1', '0', '-1', 'nm'].map((code) => ({ code, word: code, meaning: code })),
});
const phrases = {
  Nodule: { '1': ['There is a {size} nodule.'], '0': ['No nodule.'], '-1': ['Possible nodule.'] },
  Stone: { '1': ['A stone is seen.'], '0': ['No stone.'] },
};
const synthesize = phraseBookSynthesizer({
  id: 'ct',
  findings: [finding('Nodule'), finding('Stone'), finding('Nothing', false)],
  phrases,
  fillers: { size: ['small', 'large'] },
});

test('the text holds exactly the sentences of its labels', () => {
  const reports = synthesize({ style: 'internal', parts: { train: 300 }, seed: 2 });
  const codes = new Set<string>();
  for (const { id, text, labels } of reports) {
    expect(id).toMatch(/^CT-I-\d{6}$/);
    const nodule = { '1': /There is a (small|large) nodule\./, '0': /No nodule/, '-1': /Possible/ };
    for (const [code, pattern] of Object.entries(nodule))
      expect(pattern.test(text)).toBe(labels.Nodule === code);
    expect(text.includes('A stone')).toBe(labels.Stone === '1');
    expect(labels.Nothing).toBe('nm');
    codes.add(labels.Nodule ?? '');
  }
  expect(codes).toEqual(new Set(['1', '0', '-1', 'nm']));
});

test('a finding is mentioned as often as asked, among reports that mention one at all', () => {
  const reports = synthesize({ style: 'internal', parts: { train: 1000 }, seed: 2 });
  const mentioned = reports.filter(({ labels }) => labels.Stone !== 'nm').length;
  // Two findings of chance 1/2: 3/4 of the draws mention one, so 2/3 of what is kept mentions this one.
  expect(mentioned / 1000).toBeCloseTo(2 / 3, 1);
  expect(reports.filter(({ text }) => text === '')).toEqual([]);
});

test('the external style has its own phrases, or the same in another layout', () => {
  const request = { style: 'external', parts: { test: 50 }, seed: 2 } as const;
  expect(synthesize(request).some(({ text }) => text.startsWith('- '))).toBe(true);
  const own = phraseBookSynthesizer({
    id: 'ct',
    findings: [finding('Stone')],
    phrases: { Stone: { '1': ['A stone is seen.'] } },
    externalPhrases: { Stone: { '1': ['Calculus.'] } },
  });
  expect(own(request).every(({ text }) => text === '- Calculus.')).toBe(true);
});

test('extras stand beside the statements, at most once, and change no label', () => {
  const options = { id: 'ct', findings: [finding('Stone')], phrases };
  const extras = ['The spine is unremarkable.', 'Good image quality.'];
  const request = { style: 'internal', parts: { train: 400 }, seed: 2 } as const;
  const reports = phraseBookSynthesizer({ ...options, extras })(request);
  const count = (text: string): number => extras.filter((extra) => text.includes(extra)).length;
  for (const { text, labels } of reports) {
    const sentences = text.split('. ').length;
    expect(sentences - count(text)).toBe(1); // the one sentence about the stone
    expect(text.includes('A stone is seen')).toBe(labels.Stone === '1');
  }
  // An extra follows with chance 1/2, a second with 1/2 of that.
  expect(reports.filter(({ text }) => count(text) > 0).length / 400).toBeCloseTo(1 / 2, 1);
  expect(reports.filter(({ text }) => count(text) > 1).length / 400).toBeCloseTo(1 / 4, 1);
});
