import type { Finding, Synthesizer } from '@labelray/core';
import type { Phrases, Style } from './style.ts';
import { createSynthesizer } from './synthesizer.ts';
import type { Fillers } from './template.ts';

/** Finding → value code → sentences that state it. */
export type PhraseBook = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface PhraseBookOptions {
  /** Short name of the modality, such as `ct`; its capitals start the ids. */
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly phrases: PhraseBook;
  /** Sentences of the external style; without them it takes `phrases` in another layout. */
  readonly externalPhrases?: PhraseBook;
  readonly fillers?: Fillers;
  /** Sentences about what is not asked; half of the reports have one or more. */
  readonly extras?: readonly string[];
  /** Chance that a finding is mentioned; a report mentions at least one. */
  readonly mentioned?: number;
}

/**
 * A small honest corpus from lists of sentences: every sentence states its value of its finding and nothing else, values
 * that have sentences are equally likely, findings without sentences are never mentioned. Extras come in both styles.
 * Scored findings only.
 *
 * @example
 * phraseBookSynthesizer({
 *   id: 'ct',
 *   findings,
 *   phrases: { Nodule: { '1': ['There is a {size} nodule.'], '0': ['No nodule.'], '-1': ['Possible nodule.'] } },
 *   fillers: { size: ['small', 'large'] },
 * })({ style: 'internal', parts: { train: 100, test: 50 }, seed: 1 });
 */
export function phraseBookSynthesizer({
  id,
  findings,
  phrases,
  externalPhrases = phrases,
  fillers = {},
  extras = [],
  mentioned = 0.5,
}: PhraseBookOptions): Synthesizer {
  const stated = findings.filter((finding) => finding.scored && finding.id in phrases);
  const codes = (finding: Finding): string[] =>
    Object.keys(phrases[finding.id] ?? {}).filter((code) => code !== finding.unmentioned);
  const style = (book: PhraseBook, kind: 'prose' | 'bulleted'): Style => ({
    phrases: plain(book),
    fillers,
    topics: Object.fromEntries(stated.map((finding) => [finding.id, [finding.name]])),
    extras: extras.map((text) => ({ subject: text, topic: '', abnormal: false, text: [text] })),
    layouts: [{ kind, weight: 1 }],
    rates: { ...noEvents, extra: extras.length > 0 ? 0.5 : 0 },
  });
  return createSynthesizer({
    prefix: id.toUpperCase(),
    findings,
    topicOf: Object.fromEntries(stated.map((finding) => [finding.id, finding.id])),
    rank: [...new Set(stated.flatMap((finding) => finding.values.map(({ code }) => code)))],
    abnormal: [],
    population: {
      findings: stated.map((finding) => finding.id),
      chances: Object.fromEntries(
        stated.map((finding) => [
          finding.id,
          Object.fromEntries(
            codes(finding).map((code) => [code, mentioned / codes(finding).length]),
          ),
        ]),
      ),
      profiles: [{ id: 'any', weight: 1, chances: {} }],
      persistence: 0.5,
    },
    styles: { internal: style(phrases, 'prose'), external: style(externalPhrases, 'bulleted') },
  });
}

const noEvents = {
  joint: 0,
  frame: 0,
  template: 0,
  extra: 0,
  verbose: 0,
  typo: 0,
  redaction: 0,
  disorder: 0.2,
};

/** The book with every sentence under the phenomenon `plain`. */
function plain(book: PhraseBook): Phrases {
  return Object.fromEntries(
    Object.entries(book).map(([finding, values]) => [
      finding,
      Object.fromEntries(Object.entries(values).map(([code, plain]) => [code, { plain }])),
    ]),
  );
}
