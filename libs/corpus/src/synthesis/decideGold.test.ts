import { expect, test } from '@jest/globals';
import { decideGold } from './decideGold.ts';

const rank = ['0', '-1', '1'];
const said = (value: string, phenomenon: string) => ({ says: { Mass: { value, phenomenon } } });

test('present outranks uncertain outranks absent, whatever the order', () => {
  const absent = said('0', 'negation');
  const uncertain = said('-1', 'hedge');
  const present = said('1', 'plain');
  expect(decideGold([absent, uncertain], rank).labels).toEqual({ Mass: '-1' });
  expect(decideGold([uncertain, absent], rank).phenomena).toEqual({ Mass: 'hedge' });
  expect(decideGold([uncertain, present, absent], rank).labels).toEqual({ Mass: '1' });
});

test('of equal statements the first names the phenomenon', () => {
  expect(decideGold([said('1', 'stable'), said('1', 'plain')], rank).phenomena).toEqual({
    Mass: 'stable',
  });
});
