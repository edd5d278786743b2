import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { schemes } from '../questions/scheme.ts';
import { entitiesInUse } from '../things/allThings.ts';
import { outcomeOf } from './mention.ts';
import type { Plan } from './planPassage.ts';
import { sideBlocks } from './sideBlocks.ts';

const plan: Plan = {
  scheme: schemes.side,
  register: 'prose',
  things: entitiesInUse.filter(({ organ }) => organ !== undefined).slice(0, 8),
  unmentioned: [],
  states: ['present', 'absent'],
  sentences: 8,
  around: [],
  glossary: false,
  blocks: 1,
};
const random = seededRandom(7, 'blocks');
const writing = {
  random,
  register: 'prose',
  heldOut: false,
  fixedNames: new Map(),
  sides: 'told',
} as const;

test('what stands under a heading is on its side, under both on both, under another on none that is told', () => {
  const outcomes = new Set<string>();
  for (let i = 0; i < 200; i++) {
    const blocks = sideBlocks(plan, writing);
    const { sentences } = blocks;
    const lines = blocks.layOut(sentences.map(({ text }) => text)).split('\n');
    for (const thing of plan.things) {
      const said = sentences.filter(({ mentions }) => mentions.some((m) => m.thing === thing));
      if (said.length === 0) continue;
      // The headings under which a sentence says that the thing is there.
      const under = said
        .filter(({ mentions }) => mentions.some((m) => m.thing === thing && m.state === 'present'))
        .map(({ text }) => lines.find((line) => line.includes(text)) ?? '');
      const right = under.some((line) => /^(on the )?r(ight)?\b/i.test(line));
      const left = under.some((line) => /^(on the )?l(eft)?\b/i.test(line));
      const expected = right && left ? 'both' : right ? 'right' : left ? 'left' : undefined;
      const outcome = outcomeOf(
        said.flatMap(({ mentions }) => mentions).filter((m) => m.thing === thing),
      );
      expect(outcome.side).toBe(expected);
      outcomes.add(`${outcome.state} ${outcome.side ?? ''}`);
    }
  }
  expect([...outcomes].sort()).toEqual([
    'absent ',
    'present ',
    'present both',
    'present left',
    'present right',
  ]);
});
