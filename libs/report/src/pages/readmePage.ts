import type { Figure } from '../figure.ts';
import type { Table } from '../table.ts';
import type { View } from '../view.ts';
import { titleOf } from '../writers/titleOf.ts';
import { escapeMarkdown, toMarkdown } from '../writers/toMarkdown.ts';

/** The folder's own page: the main table, the main figure, and a link to everything else. */
export const readmePage = (
  view: View,
  { tables, figures }: { readonly tables: readonly Table[]; readonly figures: readonly Figure[] },
): string =>
  [
    `# ${escapeMarkdown(view.scores.study.title)}`,
    '',
    ...tables
      .filter(({ id }) => id === 'main')
      .map((table) => toMarkdown(table, { heading: '##' })),
    ...figures
      .filter(({ id }) => id === 'main')
      .flatMap(({ id, title }) => [`![${escapeMarkdown(title)}](figures/${id}.svg)`, '']),
    '## Tables',
    '',
    ...tables.map(
      (table) =>
        `- [${escapeMarkdown(titleOf(table))}](tables/${table.id}.md) ([csv](tables/${table.id}.csv), [tex](tables/${table.id}.tex))`,
    ),
    '',
    ...(figures.length > 0
      ? [
          '## Figures',
          '',
          ...figures.map(
            ({ id, title }) =>
              `- [${escapeMarkdown(title)}](figures/${id}.svg) ([specification](figures/${id}.vl.json))`,
          ),
          '',
        ]
      : []),
  ].join('\n');
