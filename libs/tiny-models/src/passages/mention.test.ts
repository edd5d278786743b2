import { describe, expect, test } from '@jest/globals';
import { objects } from '../things/allThings.ts';
import { outcomeOf, type Mention } from './mention.ts';

const [thing] = objects;
const said = (state: Mention['state'], side?: Mention['side']): Mention => {
  if (thing === undefined) throw new Error('no thing');
  return { thing, state, side };
};

describe('of several statements', () => {
  test('present outranks uncertain, and uncertain absent, in any order', () => {
    expect(outcomeOf([said('absent'), said('uncertain')]).state).toBe('uncertain');
    expect(outcomeOf([said('present'), said('uncertain'), said('absent')]).state).toBe('present');
    expect(outcomeOf([said('absent'), said('absent')]).state).toBe('absent');
  });
  test('an aside states nothing', () => {
    expect(outcomeOf([said('aside')]).state).toBe('unmentioned');
    expect(outcomeOf([]).state).toBe('unmentioned');
    expect(outcomeOf([said('aside'), said('absent')]).state).toBe('absent');
  });
  test('right and left are both, a side outranks none, and a denied side does not count', () => {
    expect(outcomeOf([said('present', 'right'), said('present', 'left')]).side).toBe('both');
    expect(outcomeOf([said('present'), said('present', 'left')]).side).toBe('left');
    expect(outcomeOf([said('absent', 'right'), said('present', 'left')]).side).toBe('left');
    expect(outcomeOf([said('present')]).side).toBeUndefined();
  });
});
