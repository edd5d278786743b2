import type { RulesMode } from './mode.ts';
import type { Certainty, Statement } from './statement.ts';

/**
 * One value from all that is said of a finding.
 *
 * Improved: present, else uncertain, else absent; weak statements count only where there is no other. Compatible, after the published table of the original: absent beside
 * uncertain is uncertain, even next to present; else present, else the one that is left.
 *
 * @example
 * const said = [{ certainty: 'present' }, { certainty: 'absent' }, { certainty: 'uncertain' }];
 * aggregate(said, 'compatible') // => 'uncertain'
 * aggregate(said, 'improved') // => 'present'
 */
export function aggregate(
  statements: readonly Pick<Statement, 'certainty' | 'weak'>[],
  mode: RulesMode,
): Certainty | undefined {
  const strong = statements.filter(({ weak }) => !weak);
  const counted = mode === 'improved' && strong.length > 0 ? strong : statements;
  const has = (one: Certainty): boolean => counted.some(({ certainty }) => certainty === one);
  if (mode === 'compatible' && has('absent') && has('uncertain')) return 'uncertain';
  const order: readonly Certainty[] = ['present', 'uncertain', 'absent'];
  return order.find(has);
}
