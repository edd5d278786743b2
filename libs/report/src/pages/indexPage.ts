import type { Figure } from '../figure.ts';
import { banner } from '../marking.ts';
import type { Table } from '../table.ts';
import type { View } from '../view.ts';
import { titleOf } from '../writers/titleOf.ts';
import { escapeHtml, toHtml } from '../writers/toHtml.ts';
import { page } from './page.ts';

const picture = ({ id, title }: Figure): string =>
  `<figure id="figure-${id}"><a href="figures/${id}.svg"><img src="figures/${id}.svg" alt="${escapeHtml(title)}" loading="lazy"></a></figure>`;

const files = (table: Table): string => {
  const link = (ending: string) => `<a href="tables/${table.id}.${ending}">${ending}</a>`;
  return `<li><a href="tables/${table.id}.html">${escapeHtml(titleOf(table))}</a> (${['md', 'csv', 'tex'].map(link).join(', ')})</li>`;
};

const codes = (view: View): string[] => {
  const kinds = new Map<string, { names: string[]; values: string }>();
  for (const { name, abbreviation, values } of view.scores.modality.findings) {
    const printed = values
      .map(
        ({ code, word, meaning }) =>
          `<b>${escapeHtml(code)}</b> ${escapeHtml(word)}: ${escapeHtml(meaning)}`,
      )
      .join('<br>');
    const kind = kinds.get(printed) ?? { names: [], values: printed };
    kind.names.push(`${escapeHtml(name)} (${escapeHtml(abbreviation)})`);
    kinds.set(printed, kind);
  }
  return [...kinds.values()].map(
    ({ names, values }) => `<dt>${names.join(', ')}</dt><dd>${values}</dd>`,
  );
};

/** Only metrics that the study has. */
const definitions = (view: View): string[] => {
  const used = new Set(view.scores.systems.flatMap(({ metrics }) => Object.keys(metrics)));
  return Object.entries(view.definitions)
    .filter(([id]) => used.has(id))
    .map(
      ([id, { title, definition }]) =>
        `<dt>${escapeHtml(title)} <code>${escapeHtml(id)}</code></dt><dd>${escapeHtml(definition)}</dd>`,
    );
};

/** The front page of a report: main result, figures, a link to every table, and what codes and metrics mean. */
export const indexPage = (
  view: View,
  { tables, figures }: { readonly tables: readonly Table[]; readonly figures: readonly Figure[] },
): string => {
  const { study, modality } = view.scores;
  const said = banner(view, view.corpora);
  const legend = definitions(view);
  return page(titleOf({ title: study.title, ...(said === undefined ? {} : { banner: said }) }), [
    `<h1>${escapeHtml(study.title)}</h1>`,
    `<p>${escapeHtml(modality.title)}: ${view.scores.corpora.map(({ title }) => escapeHtml(title)).join(', ')}</p>`,
    ...(said === undefined ? [] : [`<p class="banner">${said}</p>`]),
    '<nav><ul>',
    ...[
      ['main', 'Main result'],
      ['cohort', 'Cohort'],
      ['figures', 'Figures'],
      ['tables', 'Tables'],
      ['codes', 'Codes'],
      ...(legend.length > 0 ? [['metrics', 'Metrics']] : []),
    ].map(([id, title]) => `<li><a href="#${id ?? ''}">${title ?? ''}</a></li>`),
    '</ul></nav>',
    '<h2 id="main">Main result</h2>',
    ...tables.filter(({ id }) => id === 'main').map(toHtml),
    ...figures.filter(({ id }) => id === 'main').map(picture),
    '<h2 id="cohort">Cohort</h2>',
    ...tables.filter(({ id }) => id === 'table-1-cohort').map(toHtml),
    '<h2 id="figures">Figures</h2>',
    ...figures.filter(({ id }) => id !== 'main').map(picture),
    '<h2 id="tables">Tables</h2>',
    '<ul class="files">',
    ...tables.map(files),
    '</ul>',
    '<h2 id="codes">Codes</h2>',
    '<dl>',
    ...codes(view),
    '</dl>',
    ...(legend.length > 0 ? ['<h2 id="metrics">Metrics</h2>', '<dl>', ...legend, '</dl>'] : []),
  ]);
};
