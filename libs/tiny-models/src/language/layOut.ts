import { pick, type Random } from '@labelray/core';
import type { Register } from '../statements/frames.ts';

type Layout = 'prose' | 'lines' | 'numbered' | 'bulleted';

const layouts: Readonly<Record<Register, readonly Layout[]>> = {
  prose: ['prose', 'prose', 'prose', 'prose', 'lines'],
  telegram: ['prose', 'prose', 'lines', 'bulleted', 'numbered'],
};

const headings = ['FINDINGS:', 'Findings:', 'REPORT:', 'Result:', 'FINDINGS'];

/** Sentences as one text: prose, lines, a numbered or a bulleted list, now and then under a heading or in capitals. */
export function layOut(sentences: readonly string[], register: Register, random: Random): string {
  const layout = sentences.length < 2 ? 'prose' : pick(layouts[register], random);
  let text = '';
  switch (layout) {
    case 'prose':
      text = sentences.join(' ');
      break;
    case 'lines':
      text = sentences.join('\n');
      break;
    case 'numbered':
      text = sentences.map((sentence, i) => `${i + 1}. ${sentence}`).join('\n');
      break;
    case 'bulleted':
      text = sentences.map((sentence) => `- ${sentence}`).join('\n');
  }
  if (random() < 0.05) text = `${pick(headings, random)}\n${text}`;
  return register === 'telegram' && random() < 0.12 ? text.toUpperCase() : text;
}
