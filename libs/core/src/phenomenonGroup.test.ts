import { expect, test } from '@jest/globals';
import { groupOfPhenomenon, phenomenonGroupTitles } from './phenomenonGroup.ts';

test('what the modality declares goes before what all have, and the rest is other', () => {
  const declared = { 'negation-list': 'list', template: 'list' } as const;
  expect(groupOfPhenomenon('negation-list', declared)).toBe('list');
  expect(groupOfPhenomenon('template', declared)).toBe('list');
  expect(groupOfPhenomenon('template')).toBe('normality');
  expect(groupOfPhenomenon('negation-list')).toBe('other');
  expect(groupOfPhenomenon('constructor', declared)).toBe('other'); // no property of objects
});

test('nine phenomena, and three groups for the rest', () => {
  expect(Object.keys(phenomenonGroupTitles)).toHaveLength(9 + 3);
});
