import type { TopLevelSpec } from 'vega-lite';
import type { Specification } from './figure.ts';
import { textWidth } from './textWidth.ts';

/** What Vega asks to be measured. */
interface TextItem {
  readonly fontSize?: number;
  readonly limit?: number;
}

/** Exported by Vega for replacement, though its types do not say so. */
interface Measuring {
  readonly textMetrics: { width: (item: TextItem, line: unknown) => number };
  readonly resetSVGDefIds: () => void;
}

const measure = ({ fontSize = 11, limit = 0 }: TextItem, line: unknown): number => {
  const width =
    typeof line === 'string' || typeof line === 'number'
      ? textWidth(`${line}`.trim(), fontSize)
      : 0;
  return limit > 0 ? Math.min(width, limit) : width;
};

// Two decimals of a pixel are finer than any screen; the rest is rounding error. Lines make differences readable.
const tidy = (svg: string): string =>
  svg.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(Number(Number(number).toFixed(2))))
      .replace(/^<g /, '\n<g '),
  );

const draw = async (spec: Specification): Promise<string> => {
  // Loaded on first use: Vega takes longer to start than a command may.
  const vega = await import('vega');
  const vegaLite = await import('vega-lite');
  const { textMetrics, resetSVGDefIds } = vega as unknown as Measuring;
  textMetrics.width = measure;
  resetSVGDefIds();
  const runtime = vega.parse(vegaLite.compile(spec as unknown as TopLevelSpec).spec);
  const view = new vega.View(runtime, { renderer: 'none', logLevel: vega.Error });
  try {
    return `${tidy(await view.toSVG())}\n`;
  } finally {
    view.finalize();
  }
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a Vega-Lite specification as SVG, without a browser. The bytes depend on the specification alone:
 * text is measured by a fixed table, and ids within a drawing count from zero.
 */
export const renderSvg = (spec: Specification): Promise<string> => {
  // One at a time: Vega counts the ids of a drawing in a variable that all drawings share.
  const drawn = last.then(() => draw(spec));
  last = drawn.catch(() => undefined);
  return drawn;
};
