import type { Phrases } from '@labelray/corpus';
import type { Book, Sentences } from './book.ts';

/** How a side is written: in words, in short, with a quadrant or clock position, any of them, any without a zone. */
export type Writing = 'Side' | 'Short' | 'Zone' | 'Any' | 'Plain' | 'Right' | 'Left';

/** The sentence with its side slots in one way of writing: `{at}` → `{atZone}`. */
function inWriting(text: string, writing: Writing): string {
  return text.replace(/\{(at|breast|axilla|nipple|side)\}/g, `{$1${writing}}`);
}

const all = (texts: readonly string[], writing: Writing): string[] =>
  texts.map((text) => inWriting(text, writing));

const marked = (sentences: Sentences, writing: Writing): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(sentences)
      .filter(([phenomenon]) => phenomenon !== 'plain')
      .map(([phenomenon, texts]) => [phenomenon, all(texts, writing)]),
  );

/** Both pools, phenomenon by phenomenon. */
function together(some: Sentences, more: Sentences = {}): Sentences {
  const names = [...new Set([...Object.keys(some), ...Object.keys(more)])];
  return Object.fromEntries(
    names.map((name) => [name, [...(some[name] ?? []), ...(more[name] ?? [])]]),
  );
}

/** Each plain sentence for the right with the next one for the left, now and then the other way round. */
function twoStatements(texts: readonly string[], any: 'Right' | 'Left'): string[] {
  const other = any === 'Right' ? 'Left' : 'Right';
  return texts.map(
    (text, i) =>
      `${inWriting(text, any)} ${inWriting(texts[(i + 1) % texts.length] ?? text, other)}`,
  );
}

/**
 * Books of findings as sentences of every value: r, l, b, o and x of a whole report, `here` and `none` under the heading
 * of a breast. `likewise` are sentences that repeat the sentence before for the other breast.
 */
export function place(books: Readonly<Record<string, Book>>, likewise: readonly string[]): Phrases {
  return Object.fromEntries(
    Object.entries(books).map(([finding, { one, both, absent, absentInBoth, oneSided, zones }]) => {
      const any = zones ? 'Any' : 'Plain';
      const plain = one.plain ?? [];
      const oneSide = {
        'phrase-side': all(plain, 'Side'),
        'side-abbreviation': all(plain, 'Short'),
        ...(zones
          ? {
              quadrant: all(
                plain.filter((text) => text.includes('{at}')),
                'Zone',
              ),
            }
          : {}),
        ...marked(one, any),
        'negation-of-one-side': oneSided.map((text) => inWriting(text, 'Side')),
      };
      return [
        finding,
        {
          r: oneSide,
          l: oneSide,
          b: {
            'bilateral-word': all(both.plain ?? [], 'Side'),
            ...marked(both, 'Plain'),
            'both-by-two-statements': [
              ...twoStatements(plain, 'Right'),
              ...twoStatements(plain, 'Left'),
            ],
            contralateral: plain.flatMap((text, i) => [
              `${inWriting(text, 'Right')} ${likewise[i % likewise.length] ?? ''}`,
              `${inWriting(text, 'Left')} ${likewise[(i + 1) % likewise.length] ?? ''}`,
            ]),
          },
          o: { 'unstated-side': all([...plain, ...(one.measurement ?? [])], any) },
          x: together(absent, absentInBoth),
          here: { 'heading-side': all(plain, any), ...marked(one, any) },
          none: absent,
        },
      ];
    }),
  );
}
