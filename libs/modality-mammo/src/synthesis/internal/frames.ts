import type { Frame } from '@labelray/corpus';
import { sides } from '../sides.ts';

const absent = (values: readonly string[], least: number, most: number) => ({
  values,
  nouns: 'absent',
  phenomenon: 'negation-list',
  count: [least, most] as const,
});
const bare = (value: string, phenomenon: string, least = 1, most = 1) => ({
  values: [value],
  nouns: 'bare',
  phenomenon,
  count: [least, most] as const,
  join: 'and',
});

const sided: readonly Frame[] = sides.flatMap(({ value, other, Name, opposite }): Frame[] => [
  {
    weight: 1.6,
    roles: { list: bare(value, 'shared-side', 2, 3) },
    text: [
      `In the ${Name.toLowerCase()} breast there is {list}.`,
      `The ${Name.toLowerCase()} breast shows {list}.`,
      `{list} are {seen} {in${Name}}.`,
      `Findings {in${Name}} include {list}.`,
    ],
  },
  {
    weight: 2.6,
    roles: { one: bare(value, 'phrase-side'), near: bare(value, 'same-side') },
    text: [
      `There is {one} {in${Name}}. Nearby, there is {near}.`,
      `The ${Name.toLowerCase()} breast shows {one}. In the same breast, {near} is also {seen}.`,
      `There is {one} {in${Name}}. Ipsilateral {near}.`,
    ],
  },
  {
    weight: 2.5,
    roles: { one: bare(value, 'phrase-side'), across: bare(other, 'contralateral') },
    text: [
      `There is {one} {in${Name}}. The contralateral breast shows {across}.`,
      `There is {one} {in${Name}} and {across} on the other side.`,
      `{one} is {seen} {in${Name}}; contralaterally, {across}.`,
    ],
  },
  {
    weight: 1.4,
    roles: { across: bare(other, 'contralateral', 1, 2) },
    text: [
      `A biopsy clip marks the ${Name.toLowerCase()} breast. In the opposite breast there is {across}.`,
      `Status post ${Name.toLowerCase()} lumpectomy. Contralaterally, {across} is {seen}.`,
    ],
  },
  {
    weight: 1.4,
    roles: { one: bare(other, 'distractor-side') },
    text: [
      `A port overlies the ${Name.toLowerCase()} chest wall; {one} {in${opposite}}.`,
      `Compared with the ${Name.toLowerCase()} breast, of equal size, {one} is {seen} {in${opposite}}.`,
    ],
  },
  {
    weight: 1.3,
    roles: {
      one: { ...bare(value, 'negation-exception') },
      list: { ...absent(['x'], 1, 3) },
    },
    text: [
      `No {list} other than {one} {in${Name}}.`,
      `Apart from {one} {in${Name}}, there is no {list}.`,
      `Except for {one} {in${Name}}, no {list} on either side.`,
    ],
  },
  {
    weight: 1,
    roles: { one: bare(value, 'contrast'), list: absent(['x'], 1, 2) },
    text: [
      `There is {one} {in${Name}}, without {list}.`,
      `The ${Name.toLowerCase()} breast shows {one}, but no {list}.`,
    ],
  },
]);

/** Sentences over several findings, internal style. */
export const frames: readonly Frame[] = [
  ...sided,
  {
    weight: 9,
    roles: { list: absent(['x'], 2, 4) },
    text: [
      'No {list}.',
      'There is no {list} in either breast.',
      'No evidence of {list}.',
      'Neither breast shows {list}.',
      'No {list} bilaterally.',
      'No other {list} is {seen}.',
    ],
  },
  {
    weight: 1.5,
    roles: { list: { ...absent(['x'], 2, 3), join: 'and', phenomenon: 'post-negation' } },
    text: ['Signs of {list} are absent.', 'Findings of {list} are not {seen}.'],
  },
  {
    weight: 0.6,
    roles: { list: bare('b', 'bilateral-word', 2, 2) },
    text: ['Both breasts show {list}.', 'Bilaterally there is {list}.'],
  },
];

/** Sentences over several findings under the heading of a breast. */
export const headedFrames: readonly Frame[] = [
  {
    weight: 5,
    roles: { list: absent(['none'], 2, 4) },
    text: ['No {list}.', 'There is no {list}.', 'No evidence of {list}.', 'No other {list}.'],
  },
  {
    weight: 2,
    roles: { list: bare('here', 'heading-side', 2, 3) },
    text: ['There is {list}.', 'Findings include {list}.', 'Note is made of {list}.'],
  },
  {
    weight: 2.5,
    roles: { one: bare('here', 'negation-exception'), list: absent(['none'], 1, 3) },
    text: ['No {list} other than {one}.', 'Apart from {one}, there is no {list}.'],
  },
  {
    weight: 2,
    roles: { one: bare('here', 'contrast'), list: absent(['none'], 1, 2) },
    text: ['There is {one}, without {list}.', 'There is {one} but no {list}.'],
  },
];
