import { expect, test } from '@jest/globals';
import type { Finding } from '@labelray/core';
import type { Style } from './style.ts';
import { createSynthesizer, type SynthesizerOptions } from './synthesizer.ts';

const finding = (id: string): Finding => ({
  id,
  name: id,
  abbreviation: id,
  definition: id,
  scored: true,
  unmentioned: 'x',
  values: [],
});
const rates = {
  joint: 0,
  frame: 0,
  template: 0.5,
  extra: 0,
  verbose: 0,
  typo: 0,
  redaction: 0,
  disorder: 0.2,
};
const plain: Omit<Style, 'blocks'> = {
  phrases: {
    Mass: {
      r: { side: ['Mass on the right.'] },
      b: { side: ['Masses on both sides.'] },
      x: { negation: ['No mass.'] },
    },
    Cyst: { r: { side: ['Cyst on the right.'] } },
  },
  fillers: {},
  topics: { right: ['RIGHT'], left: ['LEFT'], rest: ['BOTH'] },
  nouns: { Mass: { concluded: ['{where} mass'] } },
  valueFillers: { r: { where: ['right'] }, b: { where: ['bilateral'] } },
  impression: { normal: ['Normal.'], nouns: { r: 'concluded', b: 'concluded' }, numbered: 0 },
  normals: [
    { says: { Mass: 'x' }, text: 'Normal, for training.', part: 'train' },
    { says: { Mass: 'x' }, text: 'Normal, for the test.', part: 'test' },
  ],
  layouts: [{ kind: 'prose', weight: 1 }],
  labeled: { findings: '', impression: 'OPINION' },
  rates,
};
const style: Style = {
  ...plain,
  blocks: {
    rate: 1,
    own: ['right', 'left'],
    style: {
      ...plain,
      phrases: {
        Mass: { here: { heading: ['Mass.'] }, none: { negation: ['No mass.'] } },
        Cyst: { here: { heading: ['Cyst.'], odd: ['Bag of water.'] } },
      },
    },
    placements: [
      { value: 'r', over: { right: 'here' } },
      { value: 'r', over: { left: 'none', right: 'here' }, findings: ['Mass'], phenomenon: 'one' },
      { value: 'b', over: { right: 'here', left: 'here' }, phenomenon: 'two' },
      { value: 'b', over: { rest: 'b' } },
      { value: 'x', over: { left: 'none' } },
    ],
    denials: { none: 'x' },
    unmarked: 'heading',
    layouts: [{ kind: 'headed', weight: 1 }],
  },
};
const options: SynthesizerOptions = {
  prefix: 'TOY',
  findings: [finding('Mass'), finding('Cyst')],
  population: {
    people: { female: 1, ages: [40, 44], examinations: [1] },
    findings: ['Mass', 'Cyst'],
    chances: { Mass: { r: 0.3, b: 0.3, x: 0.4 }, Cyst: { r: 0.4 } },
    profiles: [{ id: 'any', weight: 1, chances: {} }],
    persistence: 0,
  },
  topicOf: { Mass: 'right', Cyst: 'right' },
  rank: ['x', 'r', 'b'],
  abnormal: ['r', 'b'],
  styles: { internal: style, external: style },
};
const request = { style: 'internal', parts: { train: 200, test: 200 }, seed: 3 } as const;
const reports = createSynthesizer(options)(request);
/** What the report says under a heading. */
const under = (heading: string, text: string): string =>
  new RegExp(`^${heading}: (.*)$`, 'm').exec(text)?.[1] ?? '';

test('a finding is under the headings of its sides, and nowhere else', () => {
  for (const { text, labels } of reports) {
    const right = /(^|[^o] )Mass\./.test(under('RIGHT', text));
    const left = under('LEFT', text).includes('Mass.');
    const both = under('BOTH', text).includes('Masses on both sides.');
    expect(right || both).toBe(['r', 'b'].includes(labels.Mass ?? ''));
    expect(left || both).toBe(labels.Mass === 'b');
    expect(/Cyst|water/.test(under('RIGHT', text))).toBe(labels.Cyst === 'r');
  }
});

test('a placement names the phenomenon of sentences that have none but their heading', () => {
  const seen = new Set(
    reports.flatMap(({ labels, phenomena = {} }) =>
      ['Mass', 'Cyst'].map((id) => `${id} ${labels[id] ?? ''} ${phenomena[id] ?? ''}`),
    ),
  );
  expect([...seen].sort()).toEqual([
    'Cyst r heading',
    'Cyst r odd',
    'Cyst x not-mentioned',
    'Mass b side',
    'Mass b two',
    'Mass r heading',
    'Mass r one',
    'Mass x negation',
    'Mass x template',
  ]);
});

test('the labeled text takes in the impression, whose nouns know their side', () => {
  for (const { text, labels, sections } of reports) {
    expect(text).toBe(`${sections.findings ?? ''}\nOPINION\n${sections.impression ?? ''}`);
    if (labels.Mass === 'r') expect(sections.impression).toContain('Right mass.');
    if (labels.Mass === 'b') expect(sections.impression).toContain('Bilateral mass.');
  }
});

test('people are as the population says, and a ready-made report stays in its part', () => {
  expect(new Set(reports.map(({ patientId }) => patientId)).size).toBe(400);
  for (const { sex, age = 0, split, text } of reports) {
    expect(sex).toBe('female');
    expect(age >= 40 && age <= 44).toBe(true);
    if (text.includes('for the test')) expect(split).toBe('test');
    if (text.includes('for training')) expect(split).toBe('train');
  }
});

test('a value without a block is an error that says so', () => {
  const gap = { ...style, blocks: style.blocks && { ...style.blocks, placements: [] } };
  const broken = { ...options, styles: { internal: gap as Style, external: gap as Style } };
  expect(() => createSynthesizer(broken)(request)).toThrow('no block for value');
});

test('distinct parts: no text comes back, and too few sentences are an error', () => {
  const many = Array.from({ length: 400 }, (_, i) => `Mass number ${i} on the right.`);
  const population = {
    ...('profiles' in options.population ? options.population : options.population.internal),
    chances: { Mass: { r: 1 } },
  };
  const rich = { ...plain, phrases: { Mass: { r: { side: many } } } };
  const wide = { ...options, population, distinctParts: true };
  const distinct = createSynthesizer({ ...wide, styles: { internal: rich, external: rich } });
  const texts = (split: string): Set<string> =>
    new Set(
      distinct(request)
        .filter((report) => report.split === split)
        .map(({ text }) => text),
    );
  const train = texts('train');
  expect([...texts('test')].filter((text) => train.has(text))).toEqual([]);
  const poor = createSynthesizer({ ...wide, styles: { internal: plain, external: plain } });
  expect(() => poor(request)).toThrow('no new text for report 0 of part "test"');
});
