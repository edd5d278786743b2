/** Colours of systems: Okabe and Ito 2008, distinct to all kinds of colour vision, without the yellow that white paper swallows. */
export const systemColors = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#E69F00',
  '#56B4E9',
  '#000000',
  '#7F7F7F',
] as const;

/** A star of five points in the square from −1 to 1; a stroke would lie hidden in its own interval. */
const star = 'M0,-1L.29,-.4L.95,-.31L.48,.15L.59,.81L0,.5L-.59,.81L-.48,.15L-.95,-.31L-.29,-.4Z';

/** Shapes tell systems apart a second time, for print in black and for more systems than colours. */
export const systemShapes = [
  'circle',
  'square',
  'diamond',
  'triangle-up',
  'triangle-down',
  'cross',
  'triangle-right',
  'triangle-left',
  star,
] as const;

/** Warns of synthetic data. */
export const warningColor = '#B3261E';

export const inkColor = '#1A1A1A';
export const mutedColor = '#6B6B6B';
export const gridColor = '#E3E3E3';

/** From nothing to all, in one hue that also prints in grey. */
const heatColors = ['#FFFFFF', '#C6DBEF', '#6BAED6', '#2171B5', '#08306B'] as const;

/** Scale and legend of a share in a heat map. */
export const heatColor = (field: string, title: string) =>
  ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1], range: heatColors, interpolate: 'rgb' },
    legend: {
      orient: 'bottom',
      title,
      format: '.0%',
      gradientLength: 200,
      values: [0, 0.25, 0.5, 0.75, 1],
    },
  }) as const;

/** Cells of a heat map; drawn outlines show those that are white. */
export const heatMark = { type: 'rect', stroke: gridColor, strokeWidth: 1 } as const;

/** Numbers on a heat map stay legible on dark and light. */
export const heatText = (field: string) =>
  ({
    condition: { test: `datum.${field} > 0.6`, value: '#FFFFFF' },
    value: inkColor,
  }) as const;

const font = 'Helvetica, Arial, sans-serif';

/** Fonts, lines and margins of every figure. */
export const config = {
  background: '#FFFFFF',
  font,
  padding: 12,
  // Figures are shown as images with an alternative text; labels inside would only double their size.
  aria: false,
  view: { stroke: '#BDBDBD' },
  axis: {
    labelColor: inkColor,
    titleColor: inkColor,
    labelFontSize: 11,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titlePadding: 8,
    gridColor,
    domainColor: '#8A8A8A',
    tickColor: '#8A8A8A',
    labelLimit: 380,
    labelFlush: false,
  },
  header: {
    labelColor: inkColor,
    labelFontSize: 12,
    labelFontWeight: 'bold',
    labelLimit: 420,
    title: null,
  },
  legend: {
    labelColor: inkColor,
    labelFontSize: 11,
    titleFontSize: 11,
    titleFontWeight: 'normal',
    labelLimit: 300,
    symbolStrokeWidth: 1.5,
  },
  title: {
    anchor: 'start',
    frame: 'bounds',
    color: inkColor,
    fontSize: 15,
    fontWeight: 'bold',
    subtitleFontSize: 11,
    subtitleColor: mutedColor,
    subtitlePadding: 5,
    offset: 14,
  },
} as const;
