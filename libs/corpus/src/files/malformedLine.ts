const tag =
  /<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)((?:\s+[\p{L}_:][\p{L}\p{N}_:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;

/** What ends each construct that is passed over whole. */
const passedOver: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const repeatsAttribute = (attributes: string): boolean => {
  if (attributes.indexOf('=') === attributes.lastIndexOf('=')) return false; // one at most
  const names = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(
    ([, name]) => name,
  );
  return new Set(names).size < names.length;
};

/**
 * Line, from 1, at which a text stops being well-formed XML without a DTD; undefined where it is well-formed.
 *
 * Checks that tags balance below a single root, that attributes are quoted and unique, that comments, CDATA and
 * instructions end, and that only white space surrounds the root. The parser itself accepts all of these, and so
 * would read a truncated file as a short one.
 */
export function malformedLine(text: string): number | undefined {
  const open: string[] = [];
  let hasRoot = false;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const lineHere = (): number => text.slice(0, at).split('\n').length;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const stop = next < 0 ? text.length : next;
    if (open.length === 0 && text.slice(at, stop).trim() !== '') return lineHere();
    at = stop;
    if (next < 0) break;

    const construct = passedOver.find(([start]) => text.startsWith(start, at));
    if (construct !== undefined) {
      const [start, end] = construct;
      const close = text.indexOf(end, at + start.length);
      if (close < 0 || (start === '<![CDATA[' && open.length === 0)) return lineHere();
      at = close + end.length;
      continue;
    }
    tag.lastIndex = at;
    const [whole, closing, name = '', attributes = '', empty] = tag.exec(text) ?? [];
    if (whole === undefined || repeatsAttribute(attributes)) return lineHere();
    if (closing === '/') {
      if (open.pop() !== name || attributes !== '' || empty === '/') return lineHere();
    } else {
      if (open.length === 0 && hasRoot) return lineHere();
      hasRoot = true;
      if (empty !== '/') open.push(name);
    }
    at += whole.length;
  }
  return hasRoot && open.length === 0 ? undefined : lineHere();
}
