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
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return shown(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null)
    return String(value);
  return Array.isArray(value) ? 'an array' : typeof value;
}

interface Complaint {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly remedy: string;
}

function explain(issue: Issue, schema: z.core.$ZodType, whole: unknown): Complaint {
  const { path } = issue;
  const value = at(whole, path);
  if (issue.code === 'unrecognized_keys') {
    const key = (issue.keys[0] ?? '').slice(0, 40);
    const known = fieldsAt(schema, path, whole);
    return { path, problem: `unknown field "${key}"`, remedy: suggest(key, known) };
  }
  const found = value === undefined ? 'is missing' : `is ${valueText(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      return { path, problem: found, remedy: `give ${article(issue.expected)}` };
    case 'invalid_value':
      return { path, problem: found, remedy: `legal: ${issue.values.map(String).join(', ')}` };
    case 'invalid_union': {
      const { options } = issue as { readonly options?: readonly unknown[] };
      const legal = options?.map(String).join(', ');
      return {
        path,
        problem: found,
        remedy: legal === undefined ? issue.message : `legal: ${legal}`,
      };
    }
    case 'custom': {
      const { problem, remedy } = (issue.params ?? {}) as Partial<Complaint>;
      return { path, problem: problem ?? found, remedy: remedy ?? issue.message };
    }
    default:
      return {
        path,
        problem: found,
        remedy: issue.message.replace(/^[A-Z]/, (c) => c.toLowerCase()),
      };
  }
}

function article(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/**
 * The value, checked against a schema; its fields come in the schema's order.
 * Throws InputError with the path, the offending value (ids, codes and numbers; never a text) and the remedy.
 *
 * @example checked(study, { …, draws: '10' }, { file: 'a.json' })
 * // InputError: a.json: statistics.draws is "10"; give a number
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown, place: InputPlace): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw result.error;
  const { path, problem, remedy } = explain(issue, schema, value);
  const where = pathText(path);
  throw new InputError(where === '' ? problem : `${where} ${problem}`, { ...place, remedy });
}
