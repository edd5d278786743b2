import type { Estimable, Estimate, Quartiles } from '@labelray/core';

/** One entry of a table; what it holds decides how every writer prints it. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: Estimable }
  /** `count` of `of`, printed with its percentage. */
  | { readonly kind: 'share'; readonly count: number; readonly of: number }
  /** A proportion such as F1, precision or kappa: two decimals. */
  | { readonly kind: 'score'; readonly value: Estimable }
  /** A proportion with its interval. */
  | { readonly kind: 'estimate'; readonly estimate: Estimate }
  /** A signed difference with its interval. */
  | { readonly kind: 'difference'; readonly estimate: Estimate }
  | { readonly kind: 'p'; readonly value: Estimable }
  /** A measured quantity: seconds, MiB, reports a second. */
  | { readonly kind: 'quantity'; readonly value: Estimable; readonly decimals: number }
  | { readonly kind: 'quartiles'; readonly value: Quartiles };

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface Row {
  /** Heading under which the row stands; consecutive rows of one group share it. */
  readonly group?: string;
  readonly cells: readonly Cell[];
  /** Printed grey: shown, but not to be leaned on. */
  readonly muted?: boolean;
  /** Footnote mark behind the first cell. */
  readonly mark?: string;
}

/** A table as data: the writers of `./writers` turn it into Markdown, CSV, LaTeX, HTML and plain text. */
export interface Table {
  /** File name without ending. */
  readonly id: string;
  readonly title: string;
  /** Said before the title and, in CSV, in a column of its own: "SYNTHETIC". */
  readonly banner?: string;
  /** What the groups of the rows are, for the formats that need a column for them. */
  readonly groupTitle?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

export const left = (title: string): Column => ({ title, align: 'left' });
export const right = (title: string): Column => ({ title, align: 'right' });

export const empty: Cell = { kind: 'empty' };
export const text = (value: string): Cell => ({ kind: 'text', text: value });
export const count = (value: Estimable): Cell => ({ kind: 'count', value });
export const share = (part: number, of: number): Cell => ({ kind: 'share', count: part, of });
export const score = (value: Estimable | undefined): Cell =>
  value === undefined ? empty : { kind: 'score', value };
export const estimate = (value: Estimate): Cell => ({ kind: 'estimate', estimate: value });
export const difference = (value: Estimate): Cell => ({ kind: 'difference', estimate: value });
export const pValue = (value: Estimable): Cell => ({ kind: 'p', value });
export const quantity = (value: Estimable, decimals: number): Cell => ({
  kind: 'quantity',
  value,
  decimals,
});
export const quartiles = (value: Quartiles): Cell => ({ kind: 'quartiles', value });
