const width = 100;

/** Prettier writes exponents without plus: `1e21`. */
const numberText = (value: number): string => JSON.stringify(value).replace('e+', 'e');

/** On one line, with the blanks prettier sets: `{ "a": 1 }` never occurs, since objects are always broken. */
function inline(value: unknown): string | undefined {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!Array.isArray(value)) return Object.keys(value).length === 0 ? '{}' : undefined;
  const items = value.map(inline);
  return items.includes(undefined) || mustBreak(value) ? undefined : `[${items.join(', ')}]`;
}

const size = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : 0;

/** Several rows of a matrix, or several objects, with two entries or more each stand below each other. */
function mustBreak(items: readonly unknown[]): boolean {
  const arrays = Array.isArray(items[0]);
  return (
    items.length > 1 && items.every((item) => size(item) > 1 && Array.isArray(item) === arrays)
  );
}

function block(value: unknown, indent: string, before: number, after: number): string {
  const line = inline(value);
  if (typeof value !== 'object' || value === null) return line ?? 'null';
  if (
    line !== undefined &&
    (line === '[]' || line === '{}' || before + line.length + after <= width)
  ) {
    return line;
  }
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(
      ([, part]) => part !== undefined,
    );
    const lines = entries.map(([key, part], i) => {
      const name = `${inner}${JSON.stringify(key)}: `;
      return name + block(part, inner, name.length, i < entries.length - 1 ? 1 : 0);
    });
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  const items: readonly unknown[] = value;
  if (items.length > 1 && items.every((item) => typeof item === 'number')) {
    return `[\n${filled(items, inner)}\n${indent}]`;
  }
  const lines = items.map(
    (item, i) => inner + block(item, inner, inner.length, i < items.length - 1 ? 1 : 0),
  );
  return `[\n${lines.join(',\n')}\n${indent}]`;
}

/** As many numbers a line as fit. */
function filled(items: readonly number[], indent: string): string {
  const lines: string[] = [];
  let line = '';
  items.forEach((item, i) => {
    const text = `${numberText(item)}${i < items.length - 1 ? ',' : ''}`;
    if (line === '') line = indent + text;
    else if (line.length + 1 + text.length <= width) line += ` ${text}`;
    else {
      lines.push(line);
      line = indent + text;
    }
  });
  return [...lines, line].join('\n');
}

/**
 * JSON as prettier formats it at 100 columns: committed results pass `prettier --check`. Keys stay in their order,
 * objects are broken, arrays are not where they fit; ends with a line break.
 */
export function prettyJson(value: unknown): string {
  return `${block(value, '', 0, 0)}\n`;
}
