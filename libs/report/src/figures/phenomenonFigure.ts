import type { Figure, Specification } from '../figure.ts';
import type { CorpusView, View } from '../view.ts';
import { figureOf } from './figureOf.ts';
import { type PanelPlace, edgeAxis, panelGrid, panelTitle } from './panelGrid.ts';
import { heatColor, heatMark, heatText } from './theme.ts';

/** Heat map of the error rate by phenomenon and system, a panel a corpus whose gold knows what its cells test. */
export const phenomenonFigure = (view: View): Figure[] => {
  const values = view.corpora.flatMap((at) =>
    at.systems.flatMap((system) =>
      Object.entries(system.phenomena ?? {})
        .filter(([, { cells }]) => cells > 0)
        .map(([phenomenon, { cells, errors }]) => ({
          corpus: at.title,
          system: view.nameOf(system),
          phenomenon,
          rate: Number((errors / cells).toFixed(4)),
        })),
    ),
  );
  if (values.length === 0) return [];
  const shown = view.corpora.filter(({ title }) => values.some(({ corpus }) => corpus === title));
  const distinct = (field: 'system' | 'phenomenon') => [
    ...new Set(values.map((each) => each[field])),
  ];
  // Wide enough for two digits, and all columns together for the panel's title.
  const step = Math.max(46, Math.round(300 / distinct('system').length));
  const bare = { title: null, domain: false, ticks: false, grid: false };
  const panel = (at: CorpusView, { leftmost, lowest }: PanelPlace): Specification => {
    const x = {
      field: 'system',
      type: 'nominal',
      sort: distinct('system'),
      scale: { domain: distinct('system') },
      axis: edgeAxis({ labelAngle: -90, ...bare }, lowest),
    };
    const y = {
      field: 'phenomenon',
      type: 'nominal',
      sort: distinct('phenomenon'),
      scale: { domain: distinct('phenomenon') },
      axis: edgeAxis(bare, leftmost),
    };
    return {
      title: panelTitle(at.title),
      data: { values: values.filter(({ corpus }) => corpus === at.title) },
      width: { step },
      height: { step: 24 },
      view: { stroke: null },
      layer: [
        {
          mark: heatMark,
          encoding: { x, y, color: heatColor('rate', 'Wrong cells') },
        },
        {
          mark: { type: 'text', fontSize: 10 },
          encoding: {
            x,
            y,
            text: { field: 'rate', type: 'quantitative', format: '.0%' },
            color: heatText('rate'),
          },
        },
      ],
    };
  };
  return [
    figureOf(view, shown, {
      id: 'errors-by-phenomenon',
      title: 'Errors by phenomenon and system',
      subtitle:
        'Share of wrong cells among the cells that test a phenomenon; a cell is one finding of one report.',
      spec: panelGrid(shown, { columns: 2, spacing: { row: 36, column: 24 }, panel }),
    }),
  ];
};
