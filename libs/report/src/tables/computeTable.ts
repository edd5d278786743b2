import { type Table, count, empty, left, quantity, right, text } from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { View } from '../view.ts';

const rate = (items: number, seconds: number) => quantity(seconds > 0 ? items / seconds : null, 1);

/** Table 4: what each system cost to train and to run; none where nothing was measured. */
export const computeTable = (view: View): Table[] => {
  const { compute } = view;
  if (compute === undefined) return [];
  const { cpu, cores, memoryGiB, node } = compute.machine;
  const title = (id: string) => view.corpora.find(({ corpus }) => corpus.id === id)?.title ?? id;
  return [
    tableOf(view, view.corpora, {
      id: 'table-4-compute',
      title: 'Table 4. Compute',
      columns: [
        left('System'),
        left('Corpus'),
        left('Stage'),
        right('Reports'),
        right('Time (s)'),
        right('Reports/s'),
        right('Tokens/s'),
        right('Peak memory (MiB)'),
      ],
      rows: compute.runs.map(({ system, corpus, stage, seconds, reports, tokens, peakMiB }) => ({
        cells: [
          text(view.titleOf(system)),
          text(title(corpus)),
          text(stage),
          count(reports),
          quantity(seconds, 2),
          rate(reports, seconds),
          tokens === undefined ? empty : rate(tokens, seconds),
          count(peakMiB),
        ],
      })),
      notes: [
        `Machine: ${cpu}, ${cores} cores, ${String(Number(memoryGiB.toFixed(1)))} GiB memory, Node ${node.replace(/^v/, '')}.`,
      ],
    }),
  ];
};
