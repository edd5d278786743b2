/** A Vega-Lite specification with its data inside. */
export type Specification = Readonly<Record<string, unknown>>;

/** A figure as data: written as `<id>.vl.json` and drawn as `<id>.svg`. */
export interface Figure {
  /** File name without ending. */
  readonly id: string;
  /** What the figure shows, also its alternative text. */
  readonly title: string;
  readonly spec: Specification;
}
