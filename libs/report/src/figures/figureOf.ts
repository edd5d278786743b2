import type { Figure, Specification } from '../figure.ts';
import { banner, notices } from '../marking.ts';
import type { CorpusView, View } from '../view.ts';
import { titleOf } from '../writers/titleOf.ts';
import { config, warningColor } from './theme.ts';

/** Characters of a subtitle that fit a figure of the usual width. */
const lineLength = 110;

const wrap = (words: string): string[] => {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= lineLength) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
};

/** A finished figure about these corpora: with title, banner, and what their provenance asks to be said. */
export const figureOf = (
  view: View,
  shown: readonly CorpusView[],
  { id, title, subtitle, spec }: Figure & { readonly subtitle: string },
): Figure => {
  const said = banner(view, shown);
  const full = titleOf({ title, ...(said === undefined ? {} : { banner: said }) });
  const lines = [subtitle, ...notices(shown)].flatMap(wrap);
  const specification: Specification = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: full,
    title: {
      text: full,
      subtitle: lines,
      ...(said === undefined ? {} : { color: warningColor }),
    },
    ...spec,
    config,
  };
  return { id, title: full, spec: specification };
};
