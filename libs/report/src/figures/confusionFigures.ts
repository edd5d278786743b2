import type { Finding, SystemScore } from '@labelray/core';
import type { Figure, Specification } from '../figure.ts';
import { formatCount, formatPercent } from '../formatCell.ts';
import { slug } from '../slug.ts';
import type { CorpusView, View } from '../view.ts';
import { figureOf } from './figureOf.ts';
import { type PanelPlace, edgeAxis, panelGrid, panelTitle } from './panelGrid.ts';
import { heatColor, heatMark, heatText } from './theme.ts';

const invalid = 'invalid';

interface HeatCell {
  readonly finding: string;
  readonly gold: string;
  readonly predicted: string;
  readonly reports: number;
  /** Of the reports with this gold value. */
  readonly share: number;
}

const goldWords = (at: CorpusView, { values }: Finding): string[] =>
  at.corpus.gold === 'binary' ? ['present', 'not present'] : values.map(({ word }) => word);

const predictedWords = ({ values }: Finding): string[] => [
  ...values.map(({ word }) => word),
  invalid,
];

const cellsOf = (at: CorpusView, system: SystemScore): HeatCell[] =>
  at.findings.flatMap((finding) => {
    const scored = system.findings.find((each) => each.finding === finding.id);
    const gold = goldWords(at, finding);
    const predicted = predictedWords(finding);
    return (scored?.confusion ?? []).flatMap((row, g) => {
      const support = row.reduce((sum, n) => sum + n, 0);
      return row.map((reports, p) => ({
        finding: finding.name,
        gold: gold[g] ?? '',
        predicted: predicted[p] ?? '',
        reports,
        share: support === 0 ? 0 : Number((reports / support).toFixed(4)),
      }));
    });
  });

const draw = (view: View, at: CorpusView, system: SystemScore, id: string): Figure => {
  const cells = cellsOf(at, system);
  const findings = at.findings.filter(({ name }) => cells.some(({ finding }) => finding === name));
  const kinds = new Set(findings.map((finding) => predictedWords(finding).join('\n')));
  const bare = { domain: false, ticks: false, grid: false };
  const panel = (finding: Finding, { leftmost, lowest }: PanelPlace): Specification => {
    const own = kinds.size > 1; // findings with values of their own name them
    const x = {
      field: 'predicted',
      type: 'nominal',
      sort: predictedWords(finding),
      axis: edgeAxis({ title: 'Predicted', labelAngle: -90, ...bare }, own || lowest),
    };
    const y = {
      field: 'gold',
      type: 'nominal',
      sort: goldWords(at, finding),
      axis: edgeAxis({ title: 'Gold', ...bare }, own || leftmost),
    };
    return {
      title: panelTitle(finding.name),
      data: { values: cells.filter((cell) => cell.finding === finding.name) },
      width: { step: 36 },
      height: { step: 24 },
      view: { stroke: null },
      layer: [
        {
          mark: heatMark,
          encoding: { x, y, color: heatColor('share', 'Share of gold value') },
        },
        {
          mark: { type: 'text', fontSize: 10 },
          encoding: {
            x,
            y,
            text: { field: 'reports', type: 'quantitative', format: ',' },
            color: heatText('share'),
          },
        },
      ],
    };
  };
  return figureOf(view, [at], {
    id,
    title: `Confusion matrices of ${view.nameOf(system)}, ${at.title}`,
    subtitle: `Numbers: reports; shade: share of the reports with that gold value. ${formatCount(system.n)} reports, ${formatCount(system.invalid)} (${formatPercent(system.invalid, system.n)}) invalid.`,
    spec: panelGrid(findings, {
      columns: 4,
      spacing: kinds.size > 1 ? { row: 130, column: 110 } : { row: 30, column: 18 },
      panel,
    }),
  });
};

/** Confusion matrices, small multiples by finding: a figure a system and corpus, of its first seed where it has several. */
export const confusionFigures = (view: View): Figure[] =>
  view.corpora.flatMap((at) => {
    const systems = at.systems.filter(
      ({ system }, i) => at.systems.findIndex((other) => other.system === system) === i,
    );
    const names = slug(systems.map((system) => `${system.system} ${system.seed ?? ''}`));
    return systems.map((system, index) =>
      draw(view, at, system, `confusion-${names[index] ?? index}-${at.slug}`),
    );
  });
