import { InputError } from '@labelray/core';
import { closest } from '@labelray/core/formats';

/** `choice`s are given as the list of their legal values. */
type Kind = 'text' | 'flag' | 'texts' | readonly string[];

type Value<K extends Kind> = K extends 'text'
  ? string
  : K extends 'flag'
    ? boolean
    : K extends 'texts'
      ? readonly string[]
      : K extends readonly (infer Choice)[]
        ? Choice
        : never;

type Read<Schema extends Readonly<Record<string, Kind>>> = {
  readonly [Name in keyof Schema]?: Value<Schema[Name]>;
};

const expected = (kind: Kind): string =>
  kind === 'text'
    ? 'a text'
    : kind === 'flag'
      ? 'true or false'
      : kind === 'texts'
        ? 'a list of texts'
        : `one of ${kind.join(', ')}`;

/** A value in the form its kind asks for; command lines give texts for everything. */
function valueOf(value: unknown, kind: Kind): unknown {
  if (kind === 'text') return typeof value === 'string' && value !== '' ? value : undefined;
  if (kind === 'flag') {
    return typeof value === 'boolean'
      ? value
      : ({ true: true, false: false } as const)[String(value)];
  }
  if (kind === 'texts') {
    const list: readonly unknown[] = Array.isArray(value)
      ? value
      : typeof value === 'string'
        ? value.split(',').map((name) => name.trim())
        : [];
    const legal = list.length > 0 && list.every((name) => typeof name === 'string' && name !== '');
    return legal ? list : undefined;
  }
  return kind.find((choice) => choice === value);
}

/**
 * The options of a reader, checked: each has a kind; none is required. Lists may come as `a,b`, flags as texts.
 *
 * Throws InputError on an option that is not there, with the nearest that is, and on a value of another kind.
 *
 * @example readOptions({ reports: 'labeled' }, { reports: ['all', 'labeled'] }) // => { reports: 'labeled' }
 */
export function readOptions<const Schema extends Readonly<Record<string, Kind>>>(
  options: Readonly<Record<string, unknown>>,
  schema: Schema,
): Read<Schema> {
  const known = Object.keys(schema);
  const read: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(options)) {
    if (given === undefined) continue;
    const kind = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (kind === undefined) {
      const near = closest(name, known);
      throw new InputError(`unknown option "${name.slice(0, 40)}"`, {
        remedy: `${near === undefined ? '' : `did you mean "${near}"? `}known: ${known.join(', ')}`,
      });
    }
    const value = valueOf(given, kind);
    if (value === undefined) {
      throw new InputError(`option "${name}" is not ${expected(kind)}`, {
        remedy: `give ${expected(kind)}`,
      });
    }
    read[name] = value;
  }
  return read as Read<Schema>;
}
