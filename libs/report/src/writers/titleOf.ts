import type { Table } from '../table.ts';

/** The title as printed, behind the banner where there is one. */
export const titleOf = ({ banner, title }: Pick<Table, 'banner' | 'title'>): string =>
  banner === undefined ? title : `${banner} · ${title}`;
