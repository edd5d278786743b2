import type { Specification } from '../figure.ts';

/** Where a panel stands, so that only panels at an edge repeat the axis of that edge. */
export interface PanelPlace {
  readonly leftmost: boolean;
  /** Nothing stands below it. */
  readonly lowest: boolean;
}

/**
 * Small multiples in rows of `columns` panels. Unlike a wrapped facet, an incomplete last row leaves no axis
 * hanging under an empty place.
 */
export const panelGrid = <Item>(
  items: readonly Item[],
  {
    columns,
    spacing,
    panel,
  }: {
    readonly columns: number;
    readonly spacing: { readonly row: number; readonly column: number };
    readonly panel: (item: Item, place: PanelPlace) => Specification;
  },
): Specification => ({
  concat: items.map((item, index) =>
    panel(item, { leftmost: index % columns === 0, lowest: index + columns >= items.length }),
  ),
  columns,
  // Panels, not their axes, make up the grid.
  bounds: 'flush',
  align: 'all',
  spacing,
});

/** Heading of a panel, centred above it. */
export const panelTitle = (...lines: readonly string[]): Specification => ({
  text: lines,
  fontSize: 11,
  anchor: 'middle',
  frame: 'group',
  offset: 6,
});

/** An axis that shows its labels and title only at the edge of the grid. */
export const edgeAxis = (axis: Specification, atEdge: boolean): Specification =>
  atEdge ? axis : { ...axis, labels: false, title: null, ticks: false };
