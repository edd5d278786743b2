import { expect, test } from '@jest/globals';
import { isUnindexed, meshDescriptor, meshGold } from './meshGold.ts';

const present = (...majors: readonly string[]): string[] =>
  Object.entries(meshGold(majors)).flatMap(([label, value]) => (value === '1' ? [label] : []));

test('the descriptor is the text before the first slash, commas included, whatever its case and spacing', () => {
  expect(meshDescriptor('Calcinosis/blood vessels/small')).toBe('calcinosis');
  expect(meshDescriptor('Catheters, Indwelling/right')).toBe('catheters, indwelling');
  expect(meshDescriptor('Subcutaneous  Emphysema ')).toBe('subcutaneous emphysema');
});

test('each label from its descriptors', () => {
  expect(present('Pulmonary Atelectasis/base')).toEqual(['Atelectasis']);
  expect(present('Pericardial Effusion')).toEqual(['Effusion']);
  expect(present('Pleural Effusion/right', 'Pericardial Effusion')).toEqual(['Effusion']);
  expect(present('Infiltrate/lung')).toEqual(['Infiltration']);
  expect(present('Emphysema', 'Pulmonary Fibrosis', 'Thickening/pleura')).toEqual([
    'Emphysema',
    'Fibrosis',
    'Pleural_Thickening',
  ]);
  expect(present('normal')).toEqual(['normal']);
});

test('a qualifier is no descriptor, and a longer descriptor is another one', () => {
  expect(present('Opacity/pneumonia')).toEqual([]);
  expect(present('Subcutaneous Emphysema/neck', 'Pulmonary Edemas', 'Hernia, Hiatal')).toEqual([]);
});

test('no headings and No Indexing: nothing present, and said to be uncoded', () => {
  expect(present('No Indexing')).toEqual([]);
  expect([isUnindexed(['No Indexing']), isUnindexed([]), isUnindexed(['normal'])]).toEqual([
    true,
    true,
    false,
  ]);
});
