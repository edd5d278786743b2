/** The sides of a report: value, side, other side. */
export const sides = [
  { value: 'r', other: 'l', Name: 'Right', opposite: 'Left' },
  { value: 'l', other: 'r', Name: 'Left', opposite: 'Right' },
] as const;
