import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { mutate } from '@labelray/testing';
import { inventedModality } from '../testing/inventedModality.ts';
import { compileRules } from './compileRules.ts';
import type { RulesMode } from './mode.ts';

const modes = {
  compatible: compileRules(inventedModality, { mode: 'compatible' }),
  improved: compileRules(inventedModality),
};

const label = (text: string, finding: string, mode: RulesMode): string | undefined =>
  modes[mode].label(text).labels[finding];

/** Text, finding, label in both modes. */
const alike: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  mentions: [
    ['Effusion.', 'Effusion', '1'],
    ['Old pleural effusion.', 'Effusion', 'nm'],
    ['Tear film.', 'Tear', 'nm'],
    ['Normal knee.', 'Effusion', 'nm'],
  ],
  'doubt outranks negation': [
    ['Cannot exclude a fracture.', 'Fracture', '-1'],
    ["Can't exclude a fracture.", 'Fracture', '-1'],
    ['Fracture is not excluded.', 'Fracture', '-1'],
    ['A fracture cannot be entirely excluded.', 'Fracture', '-1'],
    ['Cannot rule out tear.', 'Tear', '-1'],
    ['No evidence to rule out a tear.', 'Tear', '-1'],
    ['No new effusion.', 'Effusion', '-1'],
    ['Fracture is difficult to exclude.', 'Fracture', '-1'],
  ],
  'negation before': [
    ['No effusion.', 'Effusion', '0'],
    ['Without effusion, tear, or fracture.', 'Fracture', '0'],
    ['No effusion and no tear.', 'Tear', '0'],
    ['No evidence of tear.', 'Tear', '0'],
    ['No focus of tear. No area for fracture.', 'Fracture', '0'],
    ['Negative for effusion or tear.', 'Tear', '0'],
    ['Free of effusion.', 'Effusion', '0'],
    ['Interval resolution of the effusion.', 'Effusion', '0'],
    ['Disappearance of effusion.', 'Effusion', '0'],
    ['History of fracture.', 'Fracture', '0'],
    ['Interval removal of the screws.', 'Implant', '0'],
    ['Previously demonstrated effusion.', 'Effusion', '0'],
    ['Scar rather than tear.', 'Tear', '0'],
    ['There is no swelling to suggest effusion.', 'Effusion', '0'],
    ['The views do not demonstrate fracture or effusion.', 'Effusion', '0'],
  ],
  'negation after': [
    ['Effusion is absent.', 'Effusion', '0'],
    ['The effusion has resolved.', 'Effusion', '0'],
    ['Effusion and tear have resolved.', 'Effusion', '0'],
    ['The screws have been removed.', 'Implant', '0'],
    ['The effusion is no longer seen.', 'Effusion', '0'],
    ['Bones: negative for fracture or tear.', 'Tear', '0'],
    ['The study is negative for fracture or tear.', 'Tear', '0'],
    ['Tear: negative.', 'Tear', '0'],
    ['Fracture: none.', 'Fracture', '0'],
    ['Fracture: no.', 'Fracture', '0'],
    ['There is no longer any effusion.', 'Effusion', '0'],
  ],
  'where negation ends': [
    ['No tear but an effusion.', 'Effusion', '1'],
    ['No tear, however an effusion.', 'Effusion', '1'],
    ['No tear although effusion is there.', 'Effusion', '1'],
    ['No change except an effusion.', 'Effusion', '1'],
    ['No tear, which the effusion hides.', 'Effusion', '1'],
    ['No tear. Effusion.', 'Effusion', '1'],
    ['No tear; effusion.', 'Effusion', '1'],
    ['No tear, mild effusion.', 'Effusion', '1'],
    ['No tear is seen and the effusion has grown.', 'Effusion', '1'],
    ['Not without effusion.', 'Effusion', '1'],
    ['No change in the effusion.', 'Effusion', '1'],
    ['The effusion has not resolved.', 'Effusion', '1'],
    ['Near complete resolution of the effusion.', 'Effusion', '1'],
    ['The effusion is no larger.', 'Effusion', '1'],
    ['Follow the effusion to ensure resolution of the tear.', 'Tear', '1'],
    ['Follow up of the effusion to document resolution.', 'Effusion', '1'],
    ['No tear then, now small effusion.', 'Effusion', '1'],
  ],
  hedges: [
    ['Possible tear.', 'Tear', '-1'],
    ['Tear is possible.', 'Tear', '-1'],
    ['Probable tear or effusion.', 'Effusion', '-1'],
    ['Presumably a tear.', 'Tear', '-1'],
    ['Questionable tear.', 'Tear', '-1'],
    ['A tear is suspected.', 'Tear', '-1'],
    ['Suspicious for tear. ', 'Tear', '-1'],
    ['Concern for fracture. Worrisome for tear.', 'Tear', '-1'],
    ['This may reflect a tear.', 'Tear', '-1'],
    ['This could be due to fracture.', 'Fracture', '-1'],
    ['This might be consistent with fracture.', 'Fracture', '-1'],
    ['Consistent with fracture.', 'Fracture', '1'],
    ['The differential includes tear and fracture.', 'Fracture', '-1'],
    ['Tear versus fracture.', 'Tear', '-1'],
    ['Tear versus fracture.', 'Fracture', '-1'],
    ['Tear or fracture.', 'Tear', '-1'],
    ['Tear or fracture.', 'Fracture', '-1'],
    ['No tear or fracture.', 'Tear', '0'],
    ['Small or moderate effusion.', 'Effusion', '1'],
    ['Borderline effusion.', 'Effusion', '-1'],
    ['Fracture cannot be assessed.', 'Fracture', '-1'],
    ['The fracture is not well evaluated.', 'Fracture', '-1'],
    ['The fracture is obscured.', 'Fracture', '-1'],
    ['A tear could be missed.', 'Tear', '-1'],
    ['Pain secondary to tear.', 'Tear', '-1'],
    ['Synovial thickening.', 'Effusion', '-1'],
    ['No synovial thickening.', 'Effusion', '0'],
  ],
  anatomy: [
    ['Normal joint space.', 'Narrowing', '0'],
    ['The joint space is unremarkable.', 'Narrowing', '0'],
    ['Joint space and bones are within normal limits.', 'Narrowing', '0'],
    ['The joint space is narrowed.', 'Narrowing', '1'],
    ['The joint space is not narrowed.', 'Narrowing', '0'],
    ['The joint space may be narrowed.', 'Narrowing', '-1'],
    ['The joint space cannot be assessed.', 'Narrowing', '-1'],
    ['The joint space is stable.', 'Narrowing', '-1'],
    ['Stable narrowed joint space.', 'Narrowing', '1'],
    ['Normal and stable joint space.', 'Narrowing', '0'],
    ['Arthrosis.', 'Narrowing', '-1'],
    ['No arthrosis.', 'Narrowing', 'nm'],
  ],
  aggregation: [
    ['No effusion. Effusion.', 'Effusion', '1'],
    ['Possible effusion. Effusion.', 'Effusion', '1'],
    ['No effusion. Possible effusion.', 'Effusion', '-1'],
  ],
  summary: [
    ['', 'Nothing', '1'],
    ['No fracture.', 'Nothing', '1'],
    ['A plate and screws.', 'Nothing', '1'],
    ['Possible tear.', 'Nothing', 'nm'],
    ['A cyst.', 'Nothing', 'nm'],
    ['No cyst.', 'Nothing', '1'],
  ],
};

describe.each(Object.entries(alike))('both modes: %s', (_, rows) => {
  test.each(rows)('%s %s = %s', (text, finding, expected) => {
    expect(label(text, finding, 'compatible')).toBe(expected);
    expect(label(text, finding, 'improved')).toBe(expected);
  });
});

// what the original does, and what is right
test.each([
  ['words hidden in words', 'Platelike scar.', 'Implant', '1', 'nm'],
  ['words hidden in words', 'Tuberculosis.', 'Implant', '1', 'nm'],
  ['split decimals', 'No cyst of 1.5 cm and effusion.', 'Effusion', '1', '0'],
  ['likely', 'Likely tear.', 'Tear', '1', '-1'],
  ['probably', 'Probably a tear.', 'Tear', '1', '-1'],
  ['suggestive', 'Findings suggestive of tear.', 'Tear', '1', '-1'],
  ['aggregation', 'Tear. No tear. Possible tear.', 'Tear', '-1', '1'],
  ['nouns that nothing joins', 'No effusion large tear or fracture', 'Tear', '-1', '0'],
  ['nouns that nothing joins', 'No effusion large tear or fracture', 'Fracture', '-1', '0'],
  ['the full stop', 'No tibia fracture.', 'Fracture', '1', '0'],
  ['no full stop', 'No tibia fracture', 'Fracture', '0', '0'],
  ['anatomy that nothing is said of', 'The medial compartment.', 'Narrowing', '1', 'nm'],
  ['intact structures', 'The bones are intact.', 'Fracture', 'nm', '0'],
  ['weak beside plain', 'Joint space normal. Arthrosis.', 'Narrowing', '-1', '0'],
  ['a state of something else', 'Narrowed canal and joint space.', 'Narrowing', '1', 'nm'],
  ['a state of something else', 'Joint space and narrowed canal.', 'Narrowing', '1', 'nm'],
  ['questions', 'Evaluate for fracture.', 'Fracture', '1', 'nm'],
])('%s: %s %s = %s, improved %s', (_, text, finding, compatible, improved) => {
  expect(label(text, finding, 'compatible')).toBe(compatible);
  expect(label(text, finding, 'improved')).toBe(improved);
});

test('a finding has the values it needs: no doubt, no denial', () => {
  const [effusion] = inventedModality.findings;
  if (effusion === undefined) throw new Error('the invented modality has no finding');
  const only = (...roles: readonly string[]): ((text: string) => string | undefined) => {
    const values = effusion.values.filter(({ role }) => roles.includes(role ?? ''));
    const lexicon = { findings: { Effusion: { mentions: ['effusion'] } } };
    const rules = compileRules({ id: 'knee', findings: [{ ...effusion, values }], lexicon });
    return (text) => rules.label(text).labels.Effusion;
  };
  const settled = only('present', 'absent', 'unmentioned');
  expect(settled('No effusion.')).toBe('0');
  expect(settled('Probable effusion.')).toBe('1'); // a hedge is a statement where no value is for doubt
  expect(settled('Effusion cannot be excluded.')).toBe('nm'); // this is none
  expect(settled('No effusion. Effusion cannot be excluded.')).toBe('0');
  const stated = only('present', 'unmentioned');
  expect(stated('Effusion.')).toBe('1');
  expect(stated('No effusion.')).toBe('nm');
});

test('evidence is the words of the text and the rule that decided', () => {
  const text = 'İ\u00a0 NO  fracture.\n\nPossible\ttear';
  const { evidence } = modes.improved.label(text);
  // after "İ", two blanks, "NO" and two blanks
  expect(evidence.Fracture).toEqual([{ start: 7, end: 15, rule: 'negation: no' }]);
  expect(text.slice(7, 15)).toBe('fracture');
  const [tear] = evidence.Tear ?? [];
  expect(tear?.rule).toBe('hedge: possible');
  expect(text.slice(tear?.start, tear?.end)).toBe('tear');
});

test('every label but "not mentioned" has evidence', () => {
  const text = 'Effusion. No fracture. Possible tear.';
  const { labels, evidence } = modes.improved.label(text);
  for (const [finding, code] of Object.entries(labels)) {
    expect([finding, finding in evidence]).toEqual([finding, code !== 'nm']);
  }
});

test('statements keep their order and place before they are resolved', () => {
  const read = modes.improved.read('No tear. Effusion on the left.');
  expect(read.map(({ finding, certainty, start }) => [finding, certainty, start])).toEqual([
    ['Tear', 'absent', 3],
    ['Effusion', 'present', 9],
  ]);
});

test.each(['compatible', 'improved'] as const)(
  '%s: mutated texts keep values and spans legal',
  (mode) => {
    const random = seededRandom(11);
    const seed = new TextEncoder().encode(
      'No effusion, fracture and/or 1.5 cm tear; joint space: not narrowed – may be a screw?\n\nBones intact, cyst.',
    );
    const wrong: string[] = [];
    for (let round = 0; round < 2000; round++) {
      const text = new TextDecoder().decode(mutate(seed, random));
      const { labels, evidence } = modes[mode].label(text);
      const spans = Object.values(evidence).flat();
      if (
        Object.keys(labels).length !== inventedModality.findings.length ||
        !Object.values(labels).every((code) => ['1', '0', '-1', 'nm'].includes(code)) ||
        !spans.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)
      ) {
        wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  },
);
