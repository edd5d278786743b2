import type { Span } from './annotate.ts';
import { attachSides } from './attachSides.ts';
import { labelColon, readLabels } from './readLabels.ts';
import { findSideMarks, partsClauses, type Heading, type SideMark } from './sideMarks.ts';
import type { Sides, SideVocabulary } from './sideVocabulary.ts';
import type { Statement } from './statement.ts';
import type { Sentence } from './tokenize.ts';

/** What is in force between sentences. */
interface State {
  /** The side of the heading above. */
  heading: PlacedName | undefined;
  /** Under a background heading: nothing yet (`opened`), or something. */
  background: false | 'opened' | 'told';
  /** The side the running text named last; forgotten at the next heading. */
  last: PlacedName | undefined;
}

/** A side and the words that told it. */
interface PlacedName {
  readonly sides: Sides;
  readonly words: string;
}

/**
 * Gives every statement the side it is made on: from its own sentence (`attachSides`), else the heading above, else the
 * side the text named last. What both sides share ("both breasts are dense") carries to no later sentence. What stands
 * under a background heading states nothing.
 */
export function placeStatements(
  text: string,
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  vocabulary: SideVocabulary,
): readonly Statement[] {
  const told = ({ sides }: PlacedName): readonly string[] =>
    vocabulary.codes.filter((_, index) => (sides & (index + 1)) !== 0);
  const state: State = { heading: undefined, background: false, last: undefined };
  const placed: Statement[] = [];
  let next = 0;
  let previous = 0;
  for (const tokens of sentences) {
    const end = tokens.at(-1)?.end ?? 0;
    leaveBackground(text.slice(previous, tokens[0]?.start), tokens, state);
    previous = end;
    const own: Statement[] = [];
    for (let one = statements[next]; one && one.end <= end; one = statements[++next]) own.push(one);
    const { marks, headings, past } = findSideMarks(text, tokens, vocabulary);
    const within = (from: number, to: number): void => {
      placed.push(
        ...placeIn(text, tokens, { from, to, marks, past, statements: own, state, told }),
      );
    };
    let from = 0;
    for (const heading of headings) {
      within(from, heading.start);
      enter(heading, state, nameOf(text, tokens));
      from = heading.end;
    }
    within(from, tokens.length);
    // The last token is the full stop.
    if (state.background !== false && from < tokens.length - 1) state.background = 'told';
  }
  return placed;
}

const nameOf =
  (text: string, tokens: Sentence) =>
  ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text
      .slice(tokens[start]?.start, tokens[end - 1]?.end)
      .toLowerCase()
      .replace(/\s+/gu, ' ');

function enter(
  { side, background }: Heading,
  state: State,
  name: (mark: SideMark) => string,
): void {
  const before = state.heading ?? state.last;
  state.background = background && 'opened';
  state.last = undefined;
  state.heading =
    side === undefined ? undefined : { sides: refer(side, before?.sides ?? 0), words: name(side) };
}

/** A background section that has told something ends at a blank line or at any label: "Mammogram:". */
function leaveBackground(gap: string, tokens: Sentence, state: State): void {
  const colon = tokens.findIndex(({ word }) => word === ':');
  const labeled = colon > 0 && colon <= 3;
  if (state.background !== 'told' || !(labeled || /\n\s*\n/u.test(gap))) return;
  state.background = false;
  state.last = undefined;
}

/** The side a mark means, where `before` is the side named last. */
function refer({ names }: SideMark, before: Sides): Sides {
  if (names === 'same') return before;
  if (names !== 'other') return names;
  if (before === 1) return 2;
  return before === 2 ? 1 : 0;
}

/** A stretch of a sentence between headings. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly SideMark[];
  readonly past: readonly Span[];
  readonly statements: readonly Statement[];
  readonly state: State;
  readonly told: (name: PlacedName) => readonly string[];
}

function placeIn(
  text: string,
  tokens: Sentence,
  { from, to, marks, past, statements, state, told }: Stretch,
): readonly Statement[] {
  const first = tokens[from]?.start ?? text.length;
  const limit = tokens[to]?.start ?? Infinity;
  const said = statements.filter(({ start }) => start >= first && start < limit);
  const at = (offset: number, key: 'start' | 'end'): number =>
    tokens.findIndex((token) => token[key] === offset);
  const terms = said.map(({ start, end }) => ({
    start: at(start, 'start') - from,
    end: at(end, 'end') + 1 - from,
  }));
  const name = nameOf(text, tokens);
  let before: Sides = state.heading?.sides ?? state.last?.sides ?? 0;
  const stretch = marks.filter(({ start, end }) => start >= from && end <= to);
  const resolved = stretch.map((mark) => {
    const sides = refer(mark, before);
    if (sides === 1 || sides === 2) before = sides;
    return { start: mark.start - from, end: mark.end - from, sides };
  });
  const words = tokens.slice(from, to);
  const attached = attachSides(words, resolved, terms);
  // A label such as "Calcifications:" begins a topic of its own.
  if (labelColon(words, terms) !== undefined) state.last = undefined;
  const refers = references.has(tokens[from]?.word ?? '');
  const carried = state.heading ?? (state.last?.sides === 3 && !refers ? undefined : state.last);
  const result = readLabels(words, terms, said).map((statement, index): Statement => {
    const mark = attached[index];
    const place: PlacedName | undefined =
      mark === undefined
        ? carried
        : { sides: mark.sides, words: name({ start: mark.start + from, end: mark.end + from }) };
    const sides = place === undefined ? [] : told(place);
    const background =
      state.background !== false || isPast(tokens, past, (terms[index]?.start ?? 0) + from);
    const source = sides.length === 0 ? 'side not stated' : `side: ${place?.words ?? ''}`;
    return {
      ...statement,
      sides,
      rule: `${statement.rule}; ${background ? 'background' : source}`,
      ...(background && { open: true }),
    };
  });
  const last = resolved.at(-1);
  if (last !== undefined && state.heading === undefined) {
    state.last = {
      sides: last.sides,
      words: name({ start: last.start + from, end: last.end + from }),
    };
  }
  return result;
}

/** Words that bring a clause back from what was before. */
const present: ReadonlySet<string> = new Set(['now', 'today', 'currently', 'still']);

/** Whether the clause of a position has told before it that it speaks of an earlier examination. */
const isPast = (tokens: Sentence, past: readonly Span[], at: number): boolean =>
  past.some(
    ({ end }) =>
      end <= at &&
      tokens.slice(end, at).every(({ word }) => !partsClauses(word) && !present.has(word)),
  );

/** Words by which a sentence goes on about what the one before spoke of. */
const references: ReadonlySet<string> = new Set([
  'they',
  'these',
  'those',
  'it',
  'this',
  'some',
  'most',
  'all',
  'both',
  'associated',
  'with',
]);
