import type { Blocks } from '@labelray/corpus';

/** How findings are spread over RIGHT BREAST, LEFT BREAST and the rest; the same in both styles. */
export const placements: Blocks['placements'] = [
  ...(['r', 'l'] as const).flatMap((value) => {
    const [own, other] = value === 'r' ? ['right', 'left'] : ['left', 'right'];
    return [
      { value, over: { [own]: 'here' }, weight: 3 },
      {
        value,
        over: { [own]: 'here', [other]: 'none' },
        weight: 1.5,
        phenomenon: 'negation-of-one-side',
      },
      { value, over: { rest: value }, weight: 0.4 },
      { value, over: { rest: value }, weight: 3, findings: ['Lymph Node Enlargement'] },
    ];
  }),
  {
    value: 'b',
    over: { right: 'here', left: 'here' },
    weight: 3,
    phenomenon: 'both-by-two-statements',
  },
  { value: 'b', over: { rest: 'b' } },
  { value: 'o', over: { rest: 'o' } },
  { value: 'x', over: { right: 'none', left: 'none' }, weight: 3 },
  { value: 'x', over: { right: 'none' }, weight: 0.7 },
  { value: 'x', over: { left: 'none' }, weight: 0.7 },
  { value: 'x', over: { rest: 'x' }, weight: 1.5 },
];
