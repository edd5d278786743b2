import type { Frame } from '@labelray/corpus';

const absentList = (least: number, most: number, join = 'or') => ({
  values: ['0'],
  nouns: 'absent',
  phenomenon: 'negation-list',
  count: [least, most] as const,
  join,
});

/** Sentences over several findings, external style. */
export const frames: readonly Frame[] = [
  {
    weight: 7,
    roles: { list: absentList(2, 4) },
    text: ['Nil {list}.', 'No {list}.', 'Without {list}.', 'No sign of {list}.', 'Free of {list}.'],
  },
  {
    weight: 1.5,
    roles: { list: absentList(2, 4, '/') },
    text: ['Nil {list}.', 'No {list} seen.'],
  },
  {
    weight: 1.5,
    roles: { list: { ...absentList(2, 3, 'and'), phenomenon: 'post-negation' } },
    text: ['{list}: no.', '{list} not shown.', '{list}: neg.'],
  },
  {
    weight: 3.5,
    roles: {
      list: absentList(1, 3, '/'),
      one: { values: ['1'], nouns: 'exception', phenomenon: 'negation-exception', count: [1, 1] },
    },
    text: [
      'Nil {list}, nil {one:absent} bar {one}.',
      'No {list}, no {one:absent} save {one}.',
      'Nil {list}; nil {one:absent} beyond {one}.',
    ],
  },
  {
    weight: 2,
    roles: {
      list: { ...absentList(1, 2), phenomenon: 'contrast' },
      one: { values: ['1'], nouns: 'present', phenomenon: 'contrast', count: [1, 1] },
    },
    text: [
      'Nil {list}, yet {one}.',
      '{one}, however nil {list}.',
      '{one}, without {list}.',
      'Nil {list} but {one}.',
    ],
  },
  {
    weight: 0.8,
    roles: {
      list: { ...absentList(1, 2), phenomenon: 'contrast' },
      one: { values: ['-1'], nouns: 'uncertain', phenomenon: 'contrast', count: [1, 1] },
    },
    text: ['Nil {list}, yet {one}.', '{one}, however nil {list}.'],
  },
  {
    weight: 2,
    roles: {
      list: { values: ['1'], nouns: 'present', phenomenon: 'plain', count: [2, 3], join: '+' },
    },
    text: ['{list}.', 'Shows {list}.', 'Picture of {list}.'],
  },
  {
    weight: 0.7,
    roles: {
      one: { values: ['1'], nouns: 'present', phenomenon: 'plain', count: [1, 1] },
      other: { values: ['-1'], nouns: 'uncertain', phenomenon: 'hedge', count: [1, 1] },
    },
    text: ['{one}; {other}.', '{one}, {other}.'],
  },
];
