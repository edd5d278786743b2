import { pick } from '@labelray/core';
import type { Side } from '../language/nounPhrase.ts';
import type { Plan } from './planPassage.ts';
import { sayOne, type Sentence } from './sayOne.ts';
import type { Writing } from './writing.ts';

const headings: readonly Readonly<Record<'right' | 'left' | 'other', string>>[] = [
  { right: 'RIGHT:', left: 'LEFT:', other: 'OTHER:' },
  { right: 'Right side:', left: 'Left side:', other: 'Other:' },
  { right: 'On the right:', left: 'On the left:', other: 'Side not stated:' },
  { right: 'R:', left: 'L:', other: 'General:' },
  { right: 'RIGHT SIDE -', left: 'LEFT SIDE -', other: 'NOT STATED -' },
];

/** Sentences under headings of the sides, and the text they make. */
export interface SideBlocks {
  readonly sentences: readonly Sentence[];
  /** Lays out the sentences, in the same order, possibly damaged. */
  layOut(texts: readonly string[]): string;
}

/**
 * A passage in blocks, one a side: the heading tells the side that the sentences below it leave out. A thing on both
 * sides has a sentence in each; what stands under another heading is on no told side.
 */
export function sideBlocks(plan: Plan, writing: Writing): SideBlocks {
  const { random } = writing;
  const names = pick(headings, random);
  const blocks: Record<'right' | 'left' | 'other', Sentence[]> = { right: [], left: [], other: [] };
  let written = 0;
  for (const thing of plan.things) {
    if (written >= plan.sentences) break;
    const say = (
      block: 'right' | 'left' | 'other',
      state: 'present' | 'absent',
      side?: Side,
    ): void => {
      const { text, mentions } = sayOne({ thing, state }, { ...writing, sides: 'headed' });
      blocks[block].push({
        text,
        mentions: mentions.map((mention) => ({
          ...mention,
          side: state === 'present' ? side : undefined,
        })),
      });
      written++;
    };
    const draw = random();
    if (draw < 0.28) say('right', 'present', 'right');
    else if (draw < 0.56) say('left', 'present', 'left');
    else if (draw < 0.68) {
      say('right', 'present', 'right');
      say('left', 'present', 'left');
    } else if (draw < 0.92) {
      // Denied on one side at least; the other may have it.
      say('right', 'absent');
      if (random() < 0.4) say('left', random() < 0.5 ? 'absent' : 'present', 'left');
    } else say('other', 'present');
  }
  const order = (['right', 'left', 'other'] as const).filter((block) => blocks[block].length > 0);
  return {
    sentences: order.flatMap((block) => blocks[block]),
    layOut(texts) {
      let at = 0;
      return order
        .map((block) => {
          const run = texts.slice(at, (at += blocks[block].length));
          return `${names[block]} ${run.join(' ')}`;
        })
        .join('\n');
    },
  };
}
