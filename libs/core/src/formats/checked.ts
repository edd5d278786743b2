import type { z } from 'zod';
import { InputError, type InputPlace } from '../inputError.ts';
import { shown, suggest } from './columns.ts';

type Issue = z.core.$ZodIssue;

/** The part of a value that a path leads to. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** Names of the fields an object at this path may have. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  const { def } = schema._zod as { readonly def: z.core.$ZodTypes['_zod']['def'] };
  const [key, ...rest] = path;
  const inside =
    typeof value === 'object' && value !== null && key !== undefined ? at(value, [key]) : value;
  switch (def.type) {
    case 'object': {
      if (key === undefined) return Object.keys(def.shape);
      const field = def.shape[String(key)];
      return field === undefined ? [] : fieldsAt(field, rest, inside);
    }
    case 'array':
      return fieldsAt(def.element, rest, inside);
    case 'record':
      return fieldsAt(def.valueType, rest, inside);
    case 'optional':
    case 'nullable':
    case 'readonly':
      return fieldsAt(def.innerType, path, value);
    case 'union':
      return [...new Set(def.options.flatMap((option) => fieldsAt(option, path, value)))];
    default:
      return [];
  }
}

/** `systems[2].labeler`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) =>
      typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key).slice(0, 40)}`,
    )
    .join('');
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return shown(value);
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object';
  return String(value);
}

/** What to give instead, in words. */
function remedyOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give ${expectations[issue.expected] ?? article(issue.expected)}`;
    case 'invalid_value':
      return `legal: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union': {
      const { options } = issue as { readonly options?: readonly unknown[] };
      return options === undefined ? issue.message : `legal: ${options.map(String).join(', ')}`;
    }
    case 'too_small':
    case 'too_big': {
      const [limit, most, above] =
        issue.code === 'too_small'
          ? [issue.minimum, 'at least', 'more than']
          : [issue.maximum, 'at most', 'less than'];
      const unit = units[issue.origin] ?? '';
      return `give ${issue.inclusive === false ? above : most} ${limit}${unit}`;
    }
    case 'invalid_format':
      return issue.format === 'date' ? 'give a date such as 2013-08-01' : issue.message;
    default:
      return issue.message;
  }
}

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

/** Types whose names in the schema are not English. */
const expectations: Readonly<Record<string, string>> = {
  int: 'a whole number',
  record: 'an object',
  array: 'a list',
  string: 'a text',
};

function article(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/**
 * The value, checked against a schema; its fields come in the schema's order.
 * Throws InputError with the path, the offending value (never a text with blanks) and the remedy. Where the place has a
 * row the value is a line of data: then a text in the wrong field is not shown at all.
 *
 * @example checked(study, { …, draws: '10' }, { file: 'a.json' })
 * // InputError: a.json: statistics.draws is "10"; give a number
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown, place: InputPlace): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  // a misspelt optional field says more than the required one that is missing because of it
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) throw result.error;
  const where = issue.path.length === 0 ? '' : `${pathText(issue.path)} `;
  if (issue.code === 'unrecognized_keys') {
    const key = (issue.keys[0] ?? '').slice(0, 40);
    const remedy = suggest(key, fieldsAt(schema, issue.path, value));
    throw new InputError(`${where}has an unknown field "${key}"`, { ...place, remedy });
  }
  const found = at(value, issue.path);
  const hidden =
    place.row !== undefined && issue.code === 'invalid_type' && typeof found === 'string';
  const is = found === undefined ? 'is missing' : `is ${hidden ? 'a text' : valueText(found)}`;
  throw new InputError(`${where}${is}`, { ...place, remedy: remedyOf(issue) });
}
