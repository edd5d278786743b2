import { pick, randomInteger, type Random } from '@labelray/core';
import type { Register } from '../statements/frames.ts';
import { date } from './fillers.ts';

const rate = 0.35;

/** A sentence with such a word needs no other of the kind. */
const placed = /stud|imag|exam|view|scan|today|current|compar|cf\.|since|___|XXXX|\d{4}/i;

const where = {
  prose: [
    'on this study',
    'on these images',
    'on the current examination',
    'in this series',
    'today',
  ],
  telegram: ['(today)', '(new series)', '(this series)'],
} as const;

/**
 * A sentence with a word of where it is seen or what it is compared with before its full stop, now and then; none
 * changes what the sentence says.
 */
export function withAdjunct(sentence: string, register: Register, random: Random): string {
  if (!sentence.endsWith('.') || random() >= rate || placed.test(sentence)) return sentence;
  const bare = sentence.slice(0, -1);
  const draw = random();
  if (draw < 0.35) return `${bare} ${pick(where[register], random)}.`;
  if (draw < 0.7) {
    const image = 1 + randomInteger(random, 180);
    const series = 1 + randomInteger(random, 9);
    const words = register === 'prose' ? ['series', 'image'] : ['ser.', 'im.'];
    return draw < 0.5
      ? `${bare} (${words[1] ?? ''} ${image}).`
      : `${bare} (${words[0] ?? ''} ${series}, ${words[1] ?? ''} ${image}).`;
  }
  return register === 'prose'
    ? `${bare}, compared with ${date(random)}.`
    : `${bare} (cf. ${date(random)}).`;
}
