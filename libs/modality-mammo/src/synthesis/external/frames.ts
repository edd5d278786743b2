import type { Frame } from '@labelray/corpus';
import { sides } from '../sides.ts';

const absent = (values: readonly string[], least: number, most: number, join = 'or') => ({
  values,
  nouns: 'absent',
  phenomenon: 'negation-list',
  count: [least, most] as const,
  join,
});
const bare = (value: string, phenomenon: string, least = 1, most = 1, join = 'with') => ({
  values: [value],
  nouns: 'bare',
  phenomenon,
  count: [least, most] as const,
  join,
});

const sided: readonly Frame[] = sides.flatMap(({ value, other, Name, opposite }): Frame[] => [
  {
    weight: 2,
    roles: { list: bare(value, 'shared-side', 2, 3) },
    text: [`{in${Name}}: {list}.`, `At {in${Name}} {list}.`, `{list}, {in${Name}}.`],
  },
  {
    weight: 4.5,
    roles: { one: bare(value, 'phrase-side'), near: bare(value, 'same-side') },
    text: [
      `{in${Name}}: {one}. Adjacent {near}.`,
      `{one}, {in${Name}}. Homolateral {near}.`,
      `{in${Name}} {one}. Same side {near}.`,
    ],
  },
  {
    weight: 2.5,
    roles: { one: bare(value, 'phrase-side'), across: bare(other, 'contralateral') },
    text: [
      `{in${Name}}: {one}; opposite breast: {across}.`,
      `{one}, {in${Name}}. Opposite side {across}.`,
      `{in${Name}} {one}, contralateral {across}.`,
    ],
  },
  {
    weight: 1.4,
    roles: { across: bare(other, 'contralateral', 1, 2) },
    text: [
      `Post ${Name.toLowerCase()} mastectomy. Remaining breast: {across}.`,
      `${Name} breast post operative; opposite breast with {across}.`,
    ],
  },
  {
    weight: 1.8,
    roles: { one: bare(other, 'distractor-side') },
    text: [
      `Port ${Name.toLowerCase()} chest; {one} at {in${opposite}}.`,
      `{in${opposite}}: {one}, scar of ${Name.toLowerCase()} axilla.`,
    ],
  },
  {
    weight: 1.3,
    roles: { one: bare(value, 'negation-exception'), list: absent(['x'], 1, 3, '/') },
    text: [`Save {one} of {in${Name}}, nil {list}.`, `Nil {list}, beyond {one} at {in${Name}}.`],
  },
  {
    weight: 1,
    roles: { one: bare(value, 'contrast'), list: absent(['x'], 1, 2) },
    text: [`{in${Name}}: {one}, yet nil {list}.`, `{one} at {in${Name}}, however nil {list}.`],
  },
]);

/** Sentences over several findings, external style. */
export const frames: readonly Frame[] = [
  ...sided,
  {
    weight: 8,
    roles: { list: absent(['x'], 2, 4, '/') },
    text: ['Nil {list}.', 'Nil {list} R+L.', 'Both breasts free of {list}.', 'Nil further {list}.'],
  },
  {
    weight: 1.5,
    roles: { list: { ...absent(['x'], 2, 3, 'and'), phenomenon: 'post-negation' } },
    text: ['{list}: none.', '{list} not depicted.'],
  },
  {
    weight: 0.6,
    roles: { list: bare('b', 'bilateral-word', 2, 2, '+') },
    text: ['Both breasts: {list}.', 'R+L {list}.'],
  },
];

/** Sentences over several findings under the heading of a breast. */
export const headedFrames: readonly Frame[] = [
  {
    weight: 5,
    roles: { list: absent(['none'], 2, 4) },
    text: ['Nil {list}.', 'Free of {list}.', 'Without {list}.', 'Nil further {list}.'],
  },
  {
    weight: 2.5,
    roles: { list: bare('here', 'heading-side', 2, 3) },
    text: ['{list}.', '{list} {depicted}.', '{inHere} {list}.'],
  },
  {
    weight: 2,
    roles: { one: bare('here', 'negation-exception'), list: absent(['none'], 1, 3, '/') },
    text: ['Save {one}, nil {list}.', 'Nil {list}, beyond {one}.'],
  },
  {
    weight: 2,
    roles: { one: bare('here', 'contrast'), list: absent(['none'], 1, 2) },
    text: ['{one}, yet nil {list}.', '{inHere} {one}, however nil {list}.'],
  },
];
