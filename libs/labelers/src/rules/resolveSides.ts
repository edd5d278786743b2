import type { Finding, SidesLexicon } from '@labelray/core';
import { InputError } from '@labelray/core';
import type { Statement } from './statement.ts';

/** Codes of a finding whose values are sides. */
export interface SideCodes {
  readonly first: string;
  readonly second: string;
  readonly both: string;
  readonly unstated: string;
  readonly unmentioned: string;
  readonly absent: string;
}

/** The codes of a finding with the values of a `SidesLexicon`; undefined where its values are no sides. */
export function sideCodes(finding: Finding, sides: SidesLexicon): SideCodes | undefined {
  const has = (code: string): boolean => finding.values.some((value) => value.code === code);
  const [first, second, both] = [sides.first.code, sides.second.code, sides.both.code];
  if (![first, second, both].every(has)) return undefined;
  const unstated = finding.values.find(({ role }) => role === 'obscure')?.code;
  if (unstated === undefined) {
    throw new InputError(`the finding "${finding.id}" has no value for a side that is not stated`, {
      remedy: 'give one of its values the role obscure',
    });
  }
  const absent = finding.values.find(({ role }) => role === 'absent')?.code ?? finding.unmentioned;
  return { first, second, both, unstated, unmentioned: finding.unmentioned, absent };
}

/** A value, and the statements it rests on. */
export interface SideValue {
  readonly code: string;
  readonly deciding: readonly Statement[];
}

/**
 * The side on which statements place a finding: those that state it count, hedged or not; sides add up to both; a side
 * outranks none. Denied everywhere, or only left open ("cannot be excluded"), it is absent or not mentioned.
 */
export function resolveSides(statements: readonly Statement[], codes: SideCodes): SideValue {
  const counted = statements.filter(({ open }) => open !== true);
  const stated = counted.filter(({ certainty }) => certainty !== 'absent');
  if (stated.length === 0) {
    const code = counted.length > 0 ? codes.absent : codes.unmentioned;
    return { code, deciding: counted };
  }
  const placed = stated.filter(({ sides = [] }) => sides.length > 0);
  if (placed.length === 0) return { code: codes.unstated, deciding: stated };
  const sides = new Set(placed.flatMap((statement) => statement.sides ?? []));
  const both = sides.has(codes.first) && sides.has(codes.second);
  const one = sides.has(codes.first) ? codes.first : codes.second;
  return { code: both ? codes.both : one, deciding: placed };
}
