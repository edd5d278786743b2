import { InputError } from '@labelray/core';
import type { Outcome } from '../passages/mention.ts';

/** What the answers of a passage tell: whether a thing is there, on which side, or how severe it is. */
export type Kind = 'certainty' | 'modifier' | 'side' | 'grade';

/** A set of value words, in the order of the options. */
export interface Scheme {
  readonly kind: Kind;
  readonly words: readonly string[];
}

/** The value words of chest X-ray, coronary CT modifiers and mammography, and others that say the same. */
export const schemes = {
  /** As chest X-ray. */
  stated: { kind: 'certainty', words: ['present', 'absent', 'uncertain', 'unmentioned'] },
  /** As coronary CT. */
  modifier: { kind: 'modifier', words: ['present', 'absent', 'unmentioned'] },
  /** As mammography. */
  side: { kind: 'side', words: ['right', 'left', 'both', 'none', 'obscure'] },
  answer: { kind: 'certainty', words: ['yes', 'no', 'maybe', 'unknown'] },
  grade: { kind: 'grade', words: ['mild', 'moderate', 'severe', 'absent', 'unmentioned'] },
  sign: { kind: 'certainty', words: ['positive', 'negative', 'possible', 'silent'] },
  verb: { kind: 'certainty', words: ['stated', 'denied', 'doubted', 'omitted'] },
} as const satisfies Readonly<Record<string, Scheme>>;

export type SchemeName = keyof typeof schemes;

const certainties = ['present', 'absent', 'uncertain', 'unmentioned'] as const;
const sides = ['right', 'left', 'both'] as const;
const grades = ['mild', 'moderate', 'severe'] as const;

/**
 * Index of the option that is right.
 *
 * Sides follow the mammography guideline: denied and not mentioned are "none", there on an untold side "obscure".
 *
 * @throws InputError for an outcome the scheme has no word for, such as a doubt among modifiers.
 */
export function goldOf({ kind }: Scheme, { state, side, grade }: Outcome): number {
  switch (kind) {
    case 'certainty':
      return certainties.indexOf(state);
    case 'modifier':
      if (state !== 'uncertain') return ['present', 'absent', 'unmentioned'].indexOf(state);
      break;
    case 'side':
      if (state === 'absent' || state === 'unmentioned') return 3;
      return side === undefined ? 4 : sides.indexOf(side);
    case 'grade':
      if (state === 'absent') return 3;
      if (state === 'unmentioned') return 4;
      if (state === 'present' && grade !== undefined) return grades.indexOf(grade);
  }
  throw new InputError(`no word of a ${kind} scheme for a thing that is ${state}`, {
    remedy: 'write the passage with the states the scheme allows',
  });
}
