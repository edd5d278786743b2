import { overlap, type Span } from './annotate.ts';
import { labelColon } from './readLabels.ts';
import { joiners, prepositions, verbs } from './scopeWords.ts';
import { modifies, partsClauses } from './sideMarks.ts';
import type { Sides } from './sideVocabulary.ts';
import type { Sentence } from './tokenize.ts';

/** A side, or sides joined by "and", within a sentence. */
export interface PlacedMark extends Span {
  readonly sides: Sides;
}

/**
 * The side each finding of a sentence is given by the sentence itself, nearest relation first:
 *
 * 1. in its own words ("retraction of the left nipple") or before it as a modifier ("right breast mass");
 * 2. after it, with nothing that joins between ("mass seen in the right breast");
 * 3. the side the clause opens with ("In the right breast there is a mass, … and calcifications");
 * 4. after it, past commas and other findings ("mass, calcifications and distortion in the left breast");
 * 5. the side named last before it ("right breast mass with skin thickening").
 *
 * Undefined where the sentence tells none.
 */
export function attachSides(
  tokens: Sentence,
  marks: readonly PlacedMark[],
  terms: readonly Span[],
): readonly (PlacedMark | undefined)[] {
  if (marks.length === 0) return terms.map(() => undefined);
  const line = readLine(tokens, terms);
  const groups = joinMarks(line, marks, terms);
  const own = terms.map((term) => ownMark(line, groups, term));
  const taken = new Set([...own, ...terms.map((term) => directMark(line, groups, term, own))]);
  return terms.map((term, index) => {
    const before = groups.findLast((mark) => mark.end <= term.start);
    const leads = before !== undefined && (!taken.has(before) || accompanies(line, before, term));
    return (
      own[index] ??
      directMark(line, groups, term, own) ??
      (leads ? before : undefined) ??
      laterMark(line, groups, term, own) ??
      before
    );
  });
}

/** A sentence, asked by position. */
interface Line {
  readonly tokens: Sentence;
  /** The colon of the label it begins with. */
  readonly label: number | undefined;
  word(at: number): string;
  /** Whether a finding stands there. */
  termAt(at: number): boolean;
  every(start: number, end: number, fits: (at: number) => boolean): boolean;
}

function readLine(tokens: Sentence, terms: readonly Span[]): Line {
  const covered = new Set<number>();
  for (const { start, end } of terms) for (let at = start; at < end; at++) covered.add(at);
  return {
    tokens,
    label: labelColon(tokens, terms),
    word: (at) => tokens[at]?.word ?? '.',
    termAt: (at) => covered.has(at),
    every(start, end, fits) {
      for (let at = start; at < end; at++) if (!fits(at)) return false;
      return true;
    },
  };
}

/** "right upper and left lower quadrants": sides that are joined, with no finding or verb between, are one place. */
function joinMarks(
  line: Line,
  marks: readonly PlacedMark[],
  terms: readonly Span[],
): readonly PlacedMark[] {
  const groups: PlacedMark[] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    const joined =
      last !== undefined &&
      line.every(
        last.end,
        mark.start,
        (at) =>
          !line.termAt(at) &&
          !verbs.has(line.word(at)) &&
          !partsClauses(line.word(at)) &&
          !unjoins.has(line.word(at)),
      ) &&
      !line.every(last.end, mark.start, (at) => !joins.has(line.word(at)));
    // "a mass in the right breast and left axillary nodes": the second side begins something of its own.
    const begins =
      terms.some((term) => term.end <= (last?.start ?? 0)) &&
      terms.some((term) => modifiesTerm(line, mark, term));
    if (last !== undefined && joined && !begins) {
      groups[groups.length - 1] = { start: last.start, end: mark.end, sides: union(last, mark) };
    } else groups.push(mark);
  }
  return groups;
}

/** "on the right as well as on the left", "on the right, likewise on the left". */
const joins: ReadonlySet<string> = new Set([...joiners, 'as', 'also', 'likewise', 'well']);

/** "on the left, not on the right" and "enlarged on the left, normal on the right" name one side of a finding. */
const unjoins: ReadonlySet<string> = new Set([
  'not',
  'no',
  'none',
  'without',
  'with',
  'normal',
  'unremarkable',
  'absent',
  'negative',
  'clear',
]);

const union = (a: PlacedMark, b: PlacedMark): Sides => (a.sides === b.sides ? a.sides : 3);

/** Whether a side stands before a finding as its modifier, or within it: "left axillary lymph nodes". */
const modifiesTerm = (line: Line, mark: Span, term: Span): boolean =>
  overlap(mark, term) ||
  (mark.end <= term.start &&
    line.every(mark.end, term.start, (at) => !line.termAt(at) && modifies(line.word(at))));

function ownMark(line: Line, groups: readonly PlacedMark[], term: Span): PlacedMark | undefined {
  return (
    groups.find((mark) => overlap(mark, term)) ??
    groups.findLast((mark) => modifiesTerm(line, mark, term))
  );
}

/** "mass in the right breast, with calcifications and thickened skin": what comes with it is where it is. */
function accompanies(line: Line, mark: Span, term: Span): boolean {
  const at = line.word(mark.end) === ',' ? mark.end + 1 : mark.end;
  return (
    line.word(at) === 'with' &&
    line.every(at, term.start, (between) => !verbs.has(line.word(between)))
  );
}

/** Whether a clause ends there; the colon of a label ("Nodes: enlarged on the right") ends none. */
const parts = (line: Line, at: number): boolean => partsClauses(line.word(at)) && at !== line.label;

/** How many words of position may stand between "in" and the side: "in the upper outer quadrant of the". */
const position = 8;

/** Whether a side right of a finding can be its place: governed by a preposition, or said of nothing that follows. */
function places(line: Line, mark: PlacedMark, modifier: boolean): boolean {
  for (let at = mark.start - 1; at >= 0 && mark.start - at <= position; at--) {
    if (prepositions.has(line.word(at))) return true;
    if (!modifies(line.word(at)) || line.termAt(at)) break;
  }
  return !modifier && !verbs.has(line.word(mark.end));
}

/** The nearest side right of a finding, if nothing that joins or another finding stands between. */
function directMark(
  line: Line,
  groups: readonly PlacedMark[],
  term: Span,
  own: readonly (PlacedMark | undefined)[],
): PlacedMark | undefined {
  const mark = groups.find(({ start }) => start >= term.end);
  if (mark === undefined || !places(line, mark, own.includes(mark))) return undefined;
  const direct = line.every(term.end, mark.start, (at) => {
    const word = line.word(at);
    return !line.termAt(at) && !joiners.has(word) && !parts(line, at);
  });
  return direct ? mark : undefined;
}

/** The nearest side right of a finding in its clause that belongs to no finding of its own. */
function laterMark(
  line: Line,
  groups: readonly PlacedMark[],
  term: Span,
  own: readonly (PlacedMark | undefined)[],
): PlacedMark | undefined {
  const mark = groups.find(({ start }) => start >= term.end);
  if (mark === undefined || own.includes(mark) || !places(line, mark, false)) return undefined;
  return line.every(term.end, mark.start, (at) => !parts(line, at)) ? mark : undefined;
}
