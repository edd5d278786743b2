import { pick, type Random } from '@labelray/core';
import type { Layout } from './style.ts';
import { tidySentence } from './template.ts';

/** Sentences in reading order as one text; a heading starts every run of one topic in a `headed` layout. */
export function layOut(
  sentences: readonly { readonly text: string; readonly topic: string }[],
  layout: Layout,
  topics: Readonly<Record<string, readonly string[]>>,
  random: Random,
): string {
  const texts = sentences.map((sentence) => tidySentence(sentence.text));
  const write = (): string => {
    switch (layout.kind) {
      case 'prose':
        return texts.join(' ');
      case 'lines':
        return texts.join('\n');
      case 'numbered':
        return texts.map((text, i) => `${i + 1}. ${text}`).join('\n');
      case 'bulleted':
        return texts.map((text) => `- ${text}`).join('\n');
      case 'headed': {
        const lines = new Map<string, string[]>();
        for (const [i, { topic }] of sentences.entries())
          lines.set(topic, [...(lines.get(topic) ?? []), texts[i] ?? '']);
        return [...lines]
          .map(([topic, run]) => {
            const headings = topics[topic];
            return (headings ? `${pick(headings, random)}: ` : '') + run.join(' ');
          })
          .join('\n');
      }
    }
  };
  return layout.upperCase ? write().toUpperCase() : write();
}
