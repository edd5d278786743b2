import { describe, expect, test } from '@jest/globals';
import { InputError, seededRandom, type Modality } from '@labelray/core';
import { mutate } from '@labelray/testing';
import { describeLabeler } from '../testing/describeLabeler.ts';
import { inventedPairedModality } from '../testing/inventedPairedModality.ts';
import { compileRules } from './compileRules.ts';
import { labeler } from './labeler.ts';

const rules = compileRules(inventedPairedModality);

/** The findings a text places, as `Polyp:dex`. */
const placed = (text: string, by = rules): string =>
  Object.entries(by.label(text).labels)
    .filter(([, code]) => code !== 'none')
    .map(([finding, code]) => `${finding}:${code}`)
    .join(' ');

/** Text, and what it places; each group names the rule it follows from. */
const behaviours: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a heading holds to the next': [
    ['Right ear: polyp. Scar. Left ear: swelling.', 'Polyp:dex Scar:dex Swelling:sin'],
    ['RIGHT EAR\nA polyp.\n\nLEFT EAR\nA scar.', 'Polyp:dex Scar:sin'],
    ['RT: polyp. LT: scar.', 'Polyp:dex Scar:sin'],
    ['Rt. ear: polyp. Lt. ear: scar.', 'Polyp:dex Scar:sin'],
    ['R: polyp\nL: scar', 'Polyp:dex Scar:sin'],
    ['Right ear - polyp', 'Polyp:dex'],
    ['Bilateral: scars.', 'Scar:two'],
    ['Findings in the right ear: polyp.', 'Polyp:dex'],
    // another label is no heading, a section is: it says nothing of the side
    ['Right ear: type C: wide. Polyp.', 'Polyp:dex'],
    ['Right ear: wide. Impression: polyp.', 'Polyp:where'],
    // text that lost its full stops and line ends
    [
      'Left ear:  Polyp and scar      IMPRESSION:  Right ear:  Swelling',
      'Polyp:sin Scar:sin Swelling:dex',
    ],
    // within a headed section a sentence may name the other side; the next is the heading's again
    ['Right ear: polyp. A scar in the left ear. Swelling.', 'Polyp:dex Scar:sin Swelling:dex'],
  ],
  'a phrase places its finding': [
    ['A polyp in the right ear.', 'Polyp:dex'],
    ['Polyp in the Rt. ear and scar in the Lt. ear.', 'Polyp:dex Scar:sin'],
    ['Left-sided polyp.', 'Polyp:sin'],
    ['The left ear shows a polyp.', 'Polyp:sin'],
    [
      'In the right ear there is a polyp with a scar and swelling.',
      'Polyp:dex Scar:dex Swelling:dex',
    ],
    ['On the right, a polyp, and on the left, a scar.', 'Polyp:dex Scar:sin'],
    ['Right ear polyp and left ear scar.', 'Polyp:dex Scar:sin'],
    ['A large polyp, 2 cm, in the right ear.', 'Polyp:dex'],
    ['Swelling of the left ear.', 'Swelling:sin'],
    ['The right drum is swollen.', 'Swelling:dex'],
    ['The left ear shows a polyp while the right ear shows a scar.', 'Polyp:sin Scar:dex'],
    ['Drum: swollen on the right, normal on the left.', 'Swelling:dex'],
  ],
  'a list shares its side': [
    ['Polyp and scar in the left ear.', 'Polyp:sin Scar:sin'],
    ['Polyp, swelling and scar are seen in the left ear.', 'Polyp:sin Scar:sin Swelling:sin'],
    ['Polyp in the right ear with a scar.', 'Polyp:dex Scar:dex'],
    // "with" ties the scar to the polyp, though "left" stands nearer
    [
      'Polyp in the right ear, with a scar, and swelling in the left ear.',
      'Polyp:dex Scar:dex Swelling:sin',
    ],
  ],
  'both sides': [
    ['Bilateral scars.', 'Scar:two'],
    ['Scars bilaterally.', 'Scar:two'],
    ['Scars in both ears.', 'Scar:two'],
    ['Scars in the right and left ears.', 'Scar:two'],
    ['The right ear and the left ear show scars.', 'Scar:two'],
    // one side each, in two statements
    ['Scar in the right ear. Scar in the left ear.', 'Scar:two'],
    ['Bilateral scars and a right ear polyp.', 'Polyp:dex Scar:two'],
    ['A polyp in the right ear and left ear scarring.', 'Polyp:dex Scar:sin'],
    ['Polyp on the left, not on the right.', 'Polyp:sin'],
  ],
  'contralateral is the side not named last': [
    ['Right ear polyp. The contralateral ear shows a scar.', 'Polyp:dex Scar:sin'],
    ['Left ear: polyp. Contralateral scar.', 'Polyp:sin Scar:dex'],
    ['Polyp in the left ear; scar in the opposite ear.', 'Polyp:sin Scar:dex'],
    ['Polyp in the right ear with ipsilateral scar.', 'Polyp:dex Scar:dex'],
    // nothing was named
    ['Contralateral scar.', 'Scar:where'],
  ],
  'a side carries over sentences': [
    ['A polyp in the left ear. It is round. A scar is seen.', 'Polyp:sin Scar:sin'],
    [
      'The right ear shows a polyp. A scar. The left ear is wide. Swelling.',
      'Polyp:dex Scar:dex Swelling:sin',
    ],
    // what is said of both is no place for what follows, unless that refers to it
    ['Both ears are wide. A polyp is seen.', 'Polyp:where'],
    ['Bilateral polyps. They have scars.', 'Polyp:two Scar:two'],
    // a label begins a topic of its own
    ['Polyp in the left ear. Scars: two.', 'Polyp:sin Scar:where'],
  ],
  'unstated, and stated beside unstated': [
    ['A polyp.', 'Polyp:where'],
    ['A polyp. The polyp is in the right ear.', 'Polyp:dex'],
  ],
  'what is denied is nowhere': [
    ['No polyp in the right ear.', ''],
    ['No polyp in the right ear. Polyp in the left ear.', 'Polyp:sin'],
    ['No polyp in the right ear but a polyp in the left ear.', 'Polyp:sin'],
    ['Polyp was excised. Excision of a scar on the left.', ''],
    ['History of polyp.', ''],
    ['Excised polyp on the left, scar on the right.', 'Scar:dex'],
    ['No polyp, scattered scars in both ears.', 'Scar:two'],
  ],
  'hedged counts, left open does not': [
    ['Possible polyp in the right ear.', 'Polyp:dex'],
    ['A polyp in the left ear is suspected.', 'Polyp:sin'],
    ['A polyp in the right ear cannot be excluded.', ''],
    ['The drum cannot be assessed on the left.', ''],
    ['The left drum may be swollen.', 'Swelling:sin'],
  ],
  'what was known before states nothing': [
    ['History: polyp of the left ear. Findings: scar in the right ear.', 'Scar:dex'],
    ['History: polyp of the left ear. Scar on the right. Otoscopy: swelling.', 'Swelling:where'],
    ['HISTORY\n\nPolyp of the left ear.\n\nThe right ear shows a scar.', 'Scar:dex'],
    ['Comparison: right scar.', ''],
    ['The previous examination showed a polyp in the right ear. Scar on the left.', 'Scar:sin'],
    ['The previous examination showed a scar on the left, now there is a polyp.', 'Polyp:sin'],
    ['History: right polyp. Left ear: scar.', 'Scar:sin'],
  ],
  'a label is read by what follows its colon': [
    ['Right ear: polyps: none. Scars: two.', 'Scar:dex'],
    ['Polyps: no suspicious polyp. Scars: bilateral.', 'Scar:two'],
    ['Polyps:\nNone.', ''],
    ['Polyps and scars: left ear.', 'Polyp:sin Scar:sin'],
    ['Polyp: a polyp on the left.', 'Polyp:sin'],
  ],
  'a comparison places nothing': [
    ['A polyp in the left ear compared with the right ear.', 'Polyp:sin'],
    ['Polyps in both ears, larger than on the left.', 'Polyp:two'],
    ['Scar in the right ear compared to the left. Polyp.', 'Polyp:dex Scar:dex'],
  ],
};

describe.each(Object.entries(behaviours))('%s', (_, rows) => {
  test.each(rows)('%s → %s', (text, expected) => {
    expect(placed(text)).toBe(expected);
  });
});

describeLabeler(
  'rules with sides',
  () => labeler.open({ modality: inventedPairedModality, options: {}, seed: 1 }),
  inventedPairedModality,
);

test('both modes read sides alike, for the original knows none', () => {
  const compatible = compileRules(inventedPairedModality, { mode: 'compatible' });
  for (const [text] of Object.values(behaviours).flat()) {
    expect(compatible.label(text)).toEqual(rules.label(text));
  }
  // the drum is named and nothing said of it: the compatible quirk "anatomy is present" stays away
  expect(placed('The right drum.', compatible)).toBe('');
});

test('evidence is the words of the text, the rule, and what told the side', () => {
  const text = 'LEFT EAR: Possible polyp. No scar.\n\nIMPRESSION: Polyp.';
  const { Polyp = [], Scar = [] } = rules.label(text).evidence;
  // the polyp of the impression has no side, so it does not decide
  expect(Polyp.map(({ start, end, rule }) => [text.slice(start, end), rule])).toEqual([
    ['polyp', 'hedge: possible; side: left ear'],
  ]);
  expect(Scar.map(({ start, end, rule }) => [text.slice(start, end), rule])).toEqual([
    ['scar', 'negation: no; side: left ear'],
  ]);
});

test('statements tell their sides before they are resolved', () => {
  expect(
    rules.read('Bilateral scars. No polyp.').map(({ finding, sides }) => [finding, sides]),
  ).toEqual([
    ['Scar', ['dex', 'sin']],
    ['Polyp', []],
  ]);
});

test('a finding without a value for an unstated side is refused', () => {
  const [polyp, ...others] = inventedPairedModality.findings;
  const modality: Modality = {
    ...inventedPairedModality,
    findings: [
      ...(polyp ? [{ ...polyp, values: polyp.values.filter(({ code }) => code !== 'where') }] : []),
      ...others,
    ],
  };
  expect(() => compileRules(modality)).toThrow(InputError);
  expect(() => compileRules(modality)).toThrow(
    'the finding "Polyp" has no value for a side that is not stated; give one of its values the role obscure',
  );
});

test('findings with and without sides live in one modality', () => {
  const [polyp, , swelling] = inventedPairedModality.findings;
  const plain = [
    { code: '1', word: 'present', meaning: 'present', role: 'present' },
    { code: '0', word: 'absent', meaning: 'absent', role: 'absent' },
    { code: '-1', word: 'uncertain', meaning: 'open', role: 'uncertain' },
    { code: 'none', word: 'none', meaning: 'not mentioned', role: 'unmentioned' },
  ] as const;
  const { labels } = compileRules({
    ...inventedPairedModality,
    findings: [
      ...(polyp ? [polyp] : []),
      ...(swelling ? [{ ...swelling, id: 'Scar', values: plain }, swelling] : []),
    ],
  }).label('Possible scar and polyp in the left ear.');
  expect(labels).toEqual({ Polyp: 'sin', Scar: '-1', Swelling: 'none' });
});

test('mutated texts keep values and spans legal', () => {
  const random = seededRandom(7);
  const seed = new TextEncoder().encode(
    'History: left polyp.\n\nRIGHT EAR: No polyp; scars in both ears - contralateral swelling.\nL: Rt. scar, right and left drum swollen',
  );
  const wrong: string[] = [];
  for (let round = 0; round < 2000; round++) {
    const text = new TextDecoder().decode(mutate(seed, random));
    const { labels, evidence } = rules.label(text);
    const spans = Object.values(evidence).flat();
    if (
      !Object.values(labels).every((code) =>
        ['dex', 'sin', 'two', 'none', 'where'].includes(code),
      ) ||
      !spans.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)
    ) {
      wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
});
