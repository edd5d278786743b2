import type { Finding, GradeLexicon } from '@labelray/core';
import { InputError } from '@labelray/core';
import type { Statement } from './statement.ts';

/** The grade of a finding, and the statements it rests on. */
export interface GradeValue {
  readonly code: string;
  readonly deciding: readonly Statement[];
}

/**
 * How statements of grades become one: a grade that is named outranks those implied, one that is stated those hedged,
 * and of these the highest counts. A denied grade says nothing of the others: without any, not mentioned.
 *
 * @throws InputError where a grade is no value of the finding.
 *
 * @example
 * // lexicon: 3 = "moderate stenosis", 4A = "severe stenosis"
 * // 'Moderate stenosis of the LAD, severe stenosis of the RCA.' => 4A
 * // 'Moderate, no severe stenosis.' => 3
 */
export function gradeResolver(
  finding: Finding,
  grades: readonly GradeLexicon[],
): (statements: readonly Statement[]) => GradeValue {
  const codes = finding.values.map(({ code }) => code);
  for (const { code } of grades) {
    if (codes.includes(code)) continue;
    throw new InputError(`the lexicon names the unknown value "${code}" of "${finding.id}"`, {
      remedy: `known: ${codes.join(', ')}`,
    });
  }
  const order = grades.map(({ code }) => code);
  return (statements) => {
    const counted = statements.filter(
      ({ certainty, open }) => certainty !== 'absent' && open !== true,
    );
    const named = preferred(counted, ({ grade }) => grade?.named === true);
    const sure = preferred(named, ({ certainty }) => certainty === 'present');
    const highest = Math.max(-1, ...sure.map(({ grade }) => order.indexOf(grade?.code ?? '')));
    const code = order[highest];
    if (code === undefined) return { code: finding.unmentioned, deciding: [] };
    return { code, deciding: sure.filter(({ grade }) => grade?.code === code) };
  };
}

/** Those that meet a condition, or all where none does. */
function preferred<T>(items: readonly T[], condition: (item: T) => boolean): readonly T[] {
  const some = items.filter(condition);
  return some.length > 0 ? some : items;
}
