import { InputError } from '@labelray/core';
import type { Row } from '../row.ts';

/** How well branches are answered. */
export interface SlotScores {
  readonly branches: number;
  /** Share of branches answered right. */
  readonly accuracy: number;
  /** The same for whoever answers each set of options with its most frequent gold: always print it beside. */
  readonly majority: number;
  /** Gold word → share of its branches answered right. */
  readonly recall: Readonly<Record<string, number>>;
  /** Share of branches where "not mentioned" was told from the rest; NaN without a word for it. */
  readonly mentionAccuracy: number;
}

/** Words that say a thing is not mentioned. */
const unmentioned = new Set(['unmentioned', 'unknown', 'silent', 'omitted']);

/**
 * Scores answers, `answers[row][branch]` being the index of an option.
 *
 * @throws InputError where rows, branches and answers do not match.
 */
export function scoreSlots(
  rows: readonly Pick<Row, 'branches'>[],
  answers: readonly (readonly number[])[],
): SlotScores {
  const bySet = new Map<string, Map<string, number>>();
  const recall = new Map<string, { right: number; all: number }>();
  let branches = 0;
  let right = 0;
  let mentions = 0;
  let mentionsRight = 0;
  for (const [i, row] of rows.entries()) {
    const given = answers[i];
    if (given?.length !== row.branches.length)
      throw new InputError(
        `row ${i} has ${row.branches.length} branches and ${given?.length ?? 0} answers`,
        {
          remedy: 'answer every branch of every row, in order',
        },
      );
    for (const [j, { options, gold }] of row.branches.entries()) {
      const word = options[gold] ?? '';
      const answer = options[given[j] ?? -1];
      const counts = bySet.get(options.join()) ?? new Map<string, number>();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      bySet.set(options.join(), counts);
      const seen = recall.get(word) ?? { right: 0, all: 0 };
      seen.all++;
      branches++;
      if (answer === word) {
        right++;
        seen.right++;
      }
      recall.set(word, seen);
      if (options.some((option) => unmentioned.has(option))) {
        mentions++;
        if (unmentioned.has(word) === unmentioned.has(answer ?? '')) mentionsRight++;
      }
    }
  }
  let majority = 0;
  for (const counts of bySet.values()) majority += Math.max(...counts.values());
  return {
    branches,
    accuracy: right / branches,
    majority: majority / branches,
    recall: Object.fromEntries([...recall].map(([word, seen]) => [word, seen.right / seen.all])),
    mentionAccuracy: mentionsRight / mentions,
  };
}
