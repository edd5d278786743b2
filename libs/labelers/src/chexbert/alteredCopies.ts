import { pick, randomInteger, type LabeledReport, type Random } from '@labelray/core';
import { inCaseOf } from '../inCaseOf.ts';

/** General English that says the same of any finding, its certainty and its side: one stands for another of its group. */
const paraphrases: readonly (readonly string[])[] = [
  ['no evidence of', 'no sign of', 'without evidence of'],
  ['is seen', 'is noted', 'is identified', 'is visualized'],
  ['are seen', 'are noted', 'are identified', 'are visualized'],
  ['demonstrates', 'shows', 'reveals'],
  ['demonstrated', 'shown', 'revealed'],
  ['within normal limits', 'normal'],
  ['unchanged', 'stable'],
  ['mild', 'slight', 'minor'],
  ['mildly', 'slightly'],
  ['consistent with', 'compatible with'],
  ['compared to', 'in comparison with'],
  ['exam', 'examination', 'study'],
];

const groupOf = new Map(paraphrases.flatMap((group) => group.map((phrase) => [phrase, group])));
const phrases = new RegExp(
  `\\b(?:${[...groupOf.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\b`,
  'giu',
);
const articles = /\b(?:the|a|an) (?=\p{Ll})/gu;

const paraphrased = 0.5;
const articlesDropped = 0.2;
const misspelled = 0.3;

/**
 * Altered copies of annotated reports, with their labels, in place of the back-translations CheXbert was tuned with: each
 * phrase of a group is replaced by another of it with probability ½, each small article dropped with 0.2, and with 0.3
 * two neighbouring letters of one word of eight or more change places. No word that carries a finding, a negation, a
 * doubt or a side is exchanged. Same generator, same copies.
 */
export function alteredCopies(
  reports: readonly LabeledReport[],
  copies: number,
  random: Random,
): readonly LabeledReport[] {
  return Array.from({ length: copies }, (_, copy) =>
    reports.map((report) => ({
      ...report,
      id: `${report.id}~${copy + 1}`,
      text: alteredText(report.text, random),
    })),
  ).flat();
}

/** The same said a little differently. */
export function alteredText(text: string, random: Random): string {
  const replaced = text.replaceAll(phrases, (found) => {
    if (random() >= paraphrased) return found;
    const others = (groupOf.get(found.toLowerCase()) ?? []).filter(
      (phrase) => phrase !== found.toLowerCase(),
    );
    return inCaseOf(found, pick(others, random));
  });
  const shortened = replaced.replaceAll(articles, (found) =>
    random() < articlesDropped ? '' : found,
  );
  return random() < misspelled ? withSlip(shortened, random) : shortened;
}

/** Two neighbouring letters inside one long word change places. */
function withSlip(text: string, random: Random): string {
  const words = [...text.matchAll(/\p{L}{8,}/gu)];
  if (words.length === 0) return text;
  const { index, 0: word } = pick(words, random);
  const at = index + 1 + randomInteger(random, word.length - 3); // first and last letter stay
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
