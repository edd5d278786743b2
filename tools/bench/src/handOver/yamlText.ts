/** A value of a configuration file. */
export type Setting = string | number | boolean | readonly Setting[] | Settings;

/** What a configuration file holds, by name. */
export interface Settings {
  readonly [name: string]: Setting;
}

/**
 * Settings as YAML, texts in double quotes. Numbers with an exponent get a point, without which YAML 1.1 reads them as
 * text. Source: PyYAML's resolver for floats.
 *
 * @example yamlText({ rate: 1e-8, files: ['a'] }) // => 'rate: 1.0e-8\nfiles:\n  - "a"\n'
 */
export function yamlText(settings: Settings): string {
  return `${linesOf(settings).join('\n')}\n`;
}

function linesOf(value: Settings): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner !== 'object') return [`${name}: ${scalar(inner)}`];
    const entries = isList(inner) ? inner.flatMap(itemLines) : linesOf(inner);
    return [`${name}:`, ...entries.map((line) => `  ${line}`)];
  });
}

function itemLines(item: Setting): string[] {
  if (typeof item !== 'object') return [`- ${scalar(item)}`];
  if (isList(item)) throw new RangeError('a list within a list');
  return linesOf(item).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
}

const isList = (value: Setting): value is readonly Setting[] => Array.isArray(value);

function scalar(value: string | number | boolean): string {
  const text = JSON.stringify(value);
  return typeof value === 'number' ? text.replace(/^(-?\d+)e/, '$1.0e') : text;
}
