import { pick, randomInteger, type Random } from '@labelray/core';
import { sayOne } from '../passages/sayOne.ts';
import type { Writing } from '../passages/writing.ts';
import type { Thing } from '../things/thing.ts';

const joints = [
  'In other words:',
  'That is:',
  'This means:',
  'Put differently:',
  'One may also write:',
  'The same in other words:',
  'Another report puts it thus:',
  '=',
];

const states = ['present', 'absent', 'uncertain'] as const;

/** One to three statements about things, each said twice in different words. */
export function restatement(things: readonly Thing[], random: Random): string {
  const lines = Array.from({ length: 1 + randomInteger(random, 3) }, () => {
    const mention = { thing: pick(things, random), state: pick(states, random) };
    const say = (): string => {
      const writing: Writing = {
        random,
        register: random() < 0.6 ? 'prose' : 'telegram',
        heldOut: false,
        fixedNames: new Map(),
        sides: 'unasked',
      };
      return sayOne(mention, writing).text;
    };
    return `${say()} ${pick(joints, random)} ${say()}`;
  });
  return lines.join('\n');
}
