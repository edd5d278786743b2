import { normalizedText } from '@labelray/corpus';
import type { Row } from '../row.ts';
import { sentencesOf } from '../unlabeled/sentencesOf.ts';

/** How varied rows are. */
export interface Diversity {
  readonly sentences: number;
  /** Sentences whose words, case and punctuation aside, are no other sentence's. */
  readonly distinctSentences: number;
  readonly texts: number;
  readonly distinctTexts: number;
  /** Different words of the texts; invented ones count. */
  readonly words: number;
  /** Different words that occur ten times or more. */
  readonly usualWords: number;
  /** Words of a text at the quantiles .05, .5 and .95, and the most. */
  readonly wordsPerText: readonly number[];
  readonly questions: number;
  readonly distinctQuestions: number;
}

/** Counts different sentences, texts, words and questions, over so many sentences at most. */
export function diversity(
  rows: Iterable<Row>,
  { sentences: most = Infinity }: { readonly sentences?: number } = {},
): Diversity {
  const sentences = new Set<string>();
  const texts = new Set<string>();
  const words = new Map<string, number>();
  const questions = new Set<string>();
  const lengths: number[] = [];
  let seen = 0;
  let read = 0;
  let asked = 0;
  for (const { text, branches } of rows) {
    if (seen >= most) break;
    read++;
    const normalized = normalizedText(text);
    texts.add(normalized);
    lengths.push(normalized.split(' ').length);
    for (const word of normalized.split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
    for (const sentence of sentencesOf(text)) {
      if (seen >= most) break;
      sentences.add(normalizedText(sentence));
      seen++;
    }
    for (const { question } of branches) questions.add(question);
    asked += branches.length;
  }
  lengths.sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor(share * (lengths.length - 1))] ?? 0;
  return {
    sentences: seen,
    distinctSentences: sentences.size,
    texts: read,
    distinctTexts: texts.size,
    words: words.size,
    usualWords: [...words.values()].filter((count) => count >= 10).length,
    wordsPerText: [0.05, 0.5, 0.95, 1].map(at),
    questions: asked,
    distinctQuestions: questions.size,
  };
}
