import type { Frame } from '@labelray/corpus';

const absentList = (least: number, most: number) => ({
  values: ['0'],
  nouns: 'absent',
  phenomenon: 'negation-list',
  count: [least, most] as const,
});

/** Sentences over several findings, internal style. */
export const frames: readonly Frame[] = [
  {
    weight: 7,
    roles: { list: absentList(2, 4) },
    text: [
      'No {list}.',
      'There is no {list}.',
      'No evidence of {list}.',
      'There is no evidence of {list}.',
      'No definite {list} is {present}.',
      'Negative for {list}.',
      'The chest is free of {list}.',
      'Specifically, no {list}.',
    ],
  },
  {
    weight: 1.5,
    roles: { list: { ...absentList(2, 3), join: 'and', phenomenon: 'post-negation' } },
    text: ['Signs of {list} are absent.', 'Findings of {list} are not {present}.'],
  },
  {
    weight: 3.5,
    roles: {
      list: absentList(1, 3),
      one: { values: ['1'], nouns: 'exception', phenomenon: 'negation-exception', count: [1, 1] },
    },
    text: [
      'No {list}, and no {one:absent} apart from {one}.',
      'There is no {list} or {one:absent}, except for {one}.',
      'No {list} or {one:absent}, other than {one}.',
    ],
  },
  {
    weight: 2,
    roles: {
      list: { ...absentList(1, 2), phenomenon: 'contrast' },
      one: { values: ['1'], nouns: 'present', phenomenon: 'contrast', count: [1, 1] },
    },
    text: [
      'No {list}, but the study shows {one}.',
      'There is no {list}; however, note is made of {one}.',
      'Although there is no {list}, the examination shows {one}.',
      'The study shows {one} without {list}.',
      '{one} noted, but no {list}.',
    ],
  },
  {
    weight: 0.8,
    roles: {
      list: { ...absentList(1, 2), phenomenon: 'contrast' },
      one: { values: ['-1'], nouns: 'uncertain', phenomenon: 'contrast', count: [1, 1] },
    },
    text: ['No {list}, but there is {one}.', 'There is {one}, but no {list}.'],
  },
  {
    weight: 2,
    roles: {
      list: { values: ['1'], nouns: 'present', phenomenon: 'plain', count: [2, 3], join: 'and' },
    },
    text: [
      'Findings include {list}.',
      'The study shows {list}.',
      'Note is made of {list}.',
      'Again noted: {list}.',
    ],
  },
  {
    weight: 0.7,
    roles: {
      one: { values: ['1'], nouns: 'present', phenomenon: 'plain', count: [1, 1] },
      other: { values: ['-1'], nouns: 'uncertain', phenomenon: 'hedge', count: [1, 1] },
    },
    text: ['The study shows {one} and {other}.', 'Note is made of {one}, with {other}.'],
  },
];
