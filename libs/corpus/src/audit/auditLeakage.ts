import type { Leak, Report } from '@labelray/core';
import { normalizedText } from './normalizedWords.ts';
import { fewestWords, indexNearDuplicates, type NearDuplicates } from './nearDuplicates.ts';

/** A part of a corpus by name: `internal train`. */
export interface Part {
  readonly name: string;
  readonly reports: readonly Report[];
}

const shown = 20;

/** What a part is searched by: report ids and the first report of each patient and of each text. */
interface IndexedPart {
  readonly name: string;
  readonly reports: readonly { readonly report: Report; readonly text: string }[];
  readonly ids: ReadonlySet<string>;
  readonly patients: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  /** Built when first asked for; finds the report of a nearly identical text. */
  near(text: string): string | undefined;
}

const isLong = (text: string): boolean => text.split(' ', fewestWords).length === fewestWords;

function indexPart({ name, reports: all }: Part, threshold: number): IndexedPart {
  const reports = all.map((report) => ({ report, text: normalizedText(report.text) }));
  const patients = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const { report, text } of reports) {
    const { id, patientId } = report;
    if (patientId !== undefined && !patients.has(patientId)) patients.set(patientId, id);
    if (text !== '' && !texts.has(text)) texts.set(text, id);
  }
  let long: readonly string[] = [];
  let index: NearDuplicates | undefined;
  return {
    name,
    reports,
    ids: new Set(all.map(({ id }) => id)),
    patients,
    texts,
    near(text) {
      if (index === undefined) {
        long = [...texts.keys()].filter(isLong);
        index = indexNearDuplicates(long, threshold);
      }
      const found = index.find(text);
      return found === undefined ? undefined : texts.get(long[found] ?? '');
    },
  };
}

/** Collects the reports of the second part that have a counterpart in the first, and the first ids of both. */
function collect(kind: Leak['kind'], between: readonly [string, string]) {
  const counted = new Set<string>();
  const examples = new Set<string>();
  return {
    add(counts: string, here: string, there: string): void {
      counted.add(counts);
      const fresh = [there, here].filter((id) => !examples.has(id));
      if (examples.size + fresh.length <= shown) for (const id of fresh) examples.add(id);
    },
    leaks: (): Leak[] =>
      counted.size === 0 ? [] : [{ kind, between, count: counted.size, examples: [...examples] }],
  };
}

function auditPair(
  first: IndexedPart,
  second: IndexedPart,
  nearTexts: Map<string, string | undefined>,
): Leak[] {
  const between = [first.name, second.name] as const;
  const patient = collect('patient', between);
  const same = collect('report', between);
  const identical = collect('identical-text', between);
  const near = collect('near-identical-text', between);
  for (const [position, { report, text }] of second.reports.entries()) {
    const { id, patientId } = report;
    const ofPatient = patientId === undefined ? undefined : first.patients.get(patientId);
    if (patientId !== undefined && ofPatient !== undefined) patient.add(patientId, id, ofPatient);
    if (first.ids.has(id)) same.add(id, id, id);
    if (text === '') continue;
    const twin = first.texts.get(text);
    if (twin !== undefined) identical.add(String(position), id, twin);
    else if (isLong(text)) {
      if (!nearTexts.has(text)) nearTexts.set(text, first.near(text));
      const neighbour = nearTexts.get(text);
      if (neighbour !== undefined) near.add(String(position), id, neighbour);
    }
  }
  return [patient, same, identical, near].flatMap(({ leaks }) => leaks());
}

/**
 * What any two parts share, a leak for each pair and kind. `count` is of patients for kind `patient`, else of the
 * reports of the second part that have a counterpart in the first, so give training parts before test parts;
 * `examples` are report ids, each counterpart before the report it matches, 20 at most.
 *
 * Texts are identical when their words are (case, punctuation and spacing aside), however short: a templated "no
 * acute disease" in training and test is reported, as it is answered from memory all the same. Nearly identical are
 * texts of 8 words or more whose sets of word 5-grams have a Jaccard index of at least `threshold`; shorter ones
 * differ by a word that matters ("no" left pneumothorax). A report counts under one of the two kinds.
 */
export function auditLeakage(
  parts: readonly Part[],
  { threshold = 0.8 }: { readonly threshold?: number } = {},
): Leak[] {
  if (!(threshold > 0 && threshold <= 1)) {
    throw new RangeError(`threshold ${threshold} is not in (0, 1]`);
  }
  const indexed = parts.map((part) => indexPart(part, threshold));
  return indexed.flatMap((first, i) =>
    indexed.slice(i + 1).flatMap((second) => auditPair(first, second, new Map())),
  );
}
