import type { Span } from './annotate.ts';
import { joiners, prepositions, stopWords, verbs } from './scopeWords.ts';
import type { Sides, SideVocabulary } from './sideVocabulary.ts';
import type { Sentence } from './tokenize.ts';

/** A side as a sentence names it; `end` includes the organs it is said of. `other` and `same` refer to one before. */
export interface SideMark extends Span {
  readonly names: Sides | 'other' | 'same';
}

/** A heading within a sentence, from `start`; what follows its `end` stands under it. */
export interface Heading extends Span {
  /** The side it names; absent where it ends what such a heading began. */
  readonly side?: SideMark;
  /** Heads what was known before the examination. */
  readonly background: boolean;
}

/** The sides and headings of a sentence, in reading order; a side within a heading is not among the sides. */
export interface SideMarks {
  readonly marks: readonly SideMark[];
  readonly headings: readonly Heading[];
  /** Phrases after which a clause tells what was before. */
  readonly past: readonly Span[];
}

/** What may stand between the start of a heading and its colon besides the side: "Findings in the right breast:". */
const fillers: ReadonlySet<string> = new Set([...prepositions, 'the', 'and', ',']);

/** Finds the sides and headings of a sentence. */
export function findSideMarks(text: string, tokens: Sentence, { trie }: SideVocabulary): SideMarks {
  const marks: SideMark[] = [];
  const letters: SideMark[] = [];
  const titles: (Span & { readonly background: boolean })[] = [];
  const past: Span[] = [];
  const organs = new Set<number>();
  let cancelled = 0;
  let free = 0;
  for (let start = 0; start < tokens.length; start++) {
    let mark: SideMark | undefined;
    trie.match(tokens, start, (end, entry) => {
      switch (entry.is) {
        case 'organ':
          for (let at = start; at < end; at++) organs.add(at);
          break;
        case 'past':
          past.push({ start, end });
          break;
        case 'unmention':
          cancelled = Math.max(cancelled, end);
          break;
        case 'heading':
        case 'background':
          titles.push({ start, end, background: entry.is === 'background' });
          break;
        case 'side':
          if (entry.headingOnly) letters.push({ start, end, names: entry.sides });
          else mark = { start, end, names: entry.sides };
          break;
        default:
          mark = { start, end, names: entry.is };
      }
    });
    // Leftmost longest, as with cues.
    if (mark !== undefined && start >= free && start >= cancelled) {
      marks.push(mark);
      free = mark.end;
    }
  }
  const isOrgan = (at: number): boolean => organs.has(at);
  const grown = marks.map((mark) => ({ ...mark, end: skip(mark.end, isOrgan) }));
  const headings = findHeadings(text, tokens, { sides: grown, letters, titles, isOrgan });
  return {
    marks: grown.filter(
      ({ start }) => !headings.some((heading) => heading.start <= start && start < heading.end),
    ),
    headings,
    past,
  };
}

/** The first position from `at` that does not fit. */
function skip(at: number, fits: (at: number) => boolean): number {
  while (fits(at)) at++;
  return at;
}

interface HeadingParts {
  readonly sides: readonly SideMark[];
  readonly letters: readonly SideMark[];
  readonly titles: readonly (Span & { readonly background: boolean })[];
  readonly isOrgan: (at: number) => boolean;
}

function findHeadings(
  text: string,
  tokens: Sentence,
  { sides, letters, titles, isOrgan }: HeadingParts,
): readonly Heading[] {
  const word = (at: number): string => tokens[at]?.word ?? '.';
  const titled = new Set(
    titles.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  /** Back over words of headings to the sentence's start, a colon, or a gap that parts text without full stops. */
  const begin = (from: number): number | undefined => {
    for (let at = from; ; at--) {
      if (at === 0 || word(at - 1) === ':') return at;
      const gap = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
      if (/\n|\s\s/u.test(gap)) return at;
      if (!fillers.has(word(at - 1)) && !isOrgan(at - 1) && !titled.has(at - 1)) return undefined;
    }
  };
  const headings: Heading[] = [];
  const add = (from: number, end: number, { alone, ...said }: Said): void => {
    const start = begin(from);
    const closed = word(end) === ':' || (alone && start === 0 && end === tokens.length - 1);
    const heading = { start: start ?? 0, end: end + 1, ...said };
    const taken = headings.some((other) => heading.start < other.end && other.start < heading.end);
    if (start !== undefined && closed && !taken) headings.push(heading);
  };
  for (const side of sides) {
    const end = skip(side.end, (at) => isOrgan(at) || titled.has(at));
    add(side.start, end, { side, background: false, alone: true });
  }
  for (const side of letters) add(side.start, side.end, { side, background: false, alone: false });
  for (const { start, end, background } of titles) add(start, end, { background, alone: true });
  return headings.sort((a, b) => a.start - b.start);
}

/** What a heading says, and whether it may stand without a colon as a sentence of its own. */
type Said = Pick<Heading, 'side' | 'background'> & { readonly alone: boolean };

/** Where a sentence's clauses part, so that a side of one is no side of the other. */
export const partsClauses = (word: string): boolean => stopWords.has(word) || word === ':';

/** Whether a word lets a side before it go on to what follows: no verb, mark or joining word. */
export const modifies = (word: string): boolean =>
  !verbs.has(word) && !partsClauses(word) && !joiners.has(word) && word !== 'with' && word !== '.';
