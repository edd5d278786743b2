import { phenomenonGroupTitles } from '@labelray/core';
import type { Figure, Specification } from '../figure.ts';
import type { CorpusView, View } from '../view.ts';
import { figureOf } from './figureOf.ts';
import { type PanelPlace, edgeAxis, panelGrid, panelTitle } from './panelGrid.ts';
import { heatColor, heatMark, heatText } from './theme.ts';

/** Heat map of the error rate by group of phenomena and system, a panel a corpus whose gold knows what its cells test. */
export const phenomenonFigure = (view: View): Figure[] => {
  const values = view.corpora.flatMap((at) =>
    at.systems.flatMap((system) =>
      (system.phenomenonGroups ?? []).map(({ group, cells, errors }) => ({
        corpus: at.title,
        system: view.nameOf(system),
        phenomenon: phenomenonGroupTitles[group],
        rate: Number((errors / cells).toFixed(4)),
      })),
    ),
  );
  if (values.length === 0) return [];
  const shown = view.corpora.filter(({ title }) => values.some(({ corpus }) => corpus === title));
  const systems = [...new Set(values.map(({ system }) => system))];
  const phenomena = Object.values(phenomenonGroupTitles).filter((title) =>
    values.some(({ phenomenon }) => phenomenon === title),
  );
  // Wide enough for two digits, and all columns together for the panel's title.
  const step = Math.max(46, Math.round(300 / systems.length));
  const bare = { title: null, domain: false, ticks: false, grid: false };
  const panel = (at: CorpusView, { leftmost, lowest }: PanelPlace): Specification => {
    const x = {
      field: 'system',
      type: 'nominal',
      sort: systems,
      scale: { domain: systems },
      axis: edgeAxis({ labelAngle: -90, ...bare }, lowest),
    };
    const y = {
      field: 'phenomenon',
      type: 'nominal',
      sort: phenomena,
      scale: { domain: phenomena },
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
