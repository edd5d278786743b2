import type { Estimable, Estimate, Quartiles } from '@labelray/core';
import type { Cell } from './table.ts';

/** Printed where a number is not estimable. */
export const notEstimable = '–';

/** Printed behind an interval made by percentiles because BCa was degenerate. */
export const percentileMark = '‡';

const minus = (printed: string) => printed.replace('-', '−');

/** Two decimals without the leading zero, as medical journals print F1. @example formatScore(0.834) // => '.83' */
export const formatScore = (value: Estimable): string => {
  if (value === null) return notEstimable;
  const printed = value.toFixed(2).replace(/^(-?)0\./, '$1.');
  return printed === '-.00' ? '.00' : minus(printed);
};

/** A score with its sign. @example formatDifference(0.05) // => '+.05' */
export const formatDifference = (value: Estimable): string => {
  const printed = formatScore(value);
  return value !== null && value > 0 && printed !== '.00' ? `+${printed}` : printed;
};

/** Three decimals, or '< .001'. @example formatP(0.0421) // => '.042' */
export const formatP = (value: Estimable): string => {
  if (value === null) return notEstimable;
  return value < 0.001 ? '< .001' : value.toFixed(3).replace(/^0\./, '.');
};

/** Whole numbers with thousands separated. @example formatCount(3184) // => '3,184' */
export const formatCount = (value: Estimable, decimals = 0): string => {
  if (value === null) return notEstimable;
  const [whole = '', ...fraction] = value.toFixed(decimals).split('.');
  return minus([whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.'));
};

/** One decimal. @example formatPercent(12, 97) // => '12.4 %' */
export const formatPercent = (part: number, of: number): string =>
  of === 0 ? notEstimable : `${((100 * part) / of).toFixed(1)} %`;

const trimmed = (value: number) => String(Number(value.toFixed(1)));

/** Median and quartiles. @example '43 [31, 60]' */
export const formatQuartiles = ({ median, q1, q3 }: Quartiles): string =>
  `${trimmed(median)} [${trimmed(q1)}, ${trimmed(q3)}]`;

const withInterval = (
  { value, low, high, method }: Estimate,
  print: (value: Estimable) => string,
): string =>
  low === null || high === null
    ? print(value)
    : `${print(value)} [${print(low)}, ${print(high)}]${method === 'percentile' ? percentileMark : ''}`;

/** What a reader sees of a cell. @example '.83 [.80, .86]' */
export const formatCell = (cell: Cell): string => {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'count':
      return formatCount(cell.value);
    case 'share':
      return `${formatCount(cell.count)} (${formatPercent(cell.count, cell.of)})`;
    case 'score':
      return formatScore(cell.value);
    case 'estimate':
      return withInterval(cell.estimate, formatScore);
    case 'difference':
      return withInterval(cell.estimate, formatDifference);
    case 'p':
      return formatP(cell.value);
    case 'quantity':
      return formatCount(cell.value, cell.decimals);
    case 'quartiles':
      return formatQuartiles(cell.value);
  }
};
