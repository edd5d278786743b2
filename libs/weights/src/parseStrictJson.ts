import { InputError, printable } from '@labelray/core';

/** No header of weights goes deeper than an entry's list of sizes. */
const deepest = 16;

/** The first key that stands twice in its object, or what nests too deeply; one pass, also over what is not JSON. */
function oddity(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = []; // keys of an object, undefined for a list
  let keyNext = false;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case '{':
      case '[':
        if (open.length === deepest) return `nests deeper than ${deepest}`;
        keyNext = json[at] === '{';
        open.push(keyNext ? new Set() : undefined);
        break;
      case '}':
      case ']':
        open.pop();
        keyNext = false;
        break;
      case ',':
        keyNext = open.at(-1) !== undefined;
        break;
      case '"': {
        const start = at++;
        while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
        if (!keyNext) break;
        keyNext = false;
        const written = json.slice(start, at + 1);
        const key = written.includes('\\') ? unescaped(written) : written.slice(1, -1);
        const keys = open.at(-1);
        if (keys?.has(key) === true) return `holds the key "${printable(key)}" twice`;
        keys?.add(key);
      }
    }
  }
  return undefined;
}

function unescaped(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written; // the parser says what is wrong with it
  }
}

/**
 * JSON of a header, as the safetensors format asks for it: no key twice in an object (readers would differ in which
 * they take), UTF-8 without a mark. Throws InputError.
 */
export function parseStrictJson(
  bytes: Uint8Array,
  { file, what, remedy }: { readonly file: string; readonly what: string; readonly remedy: string },
): unknown {
  let problem: string | undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    problem = oddity(text);
    if (problem === undefined) return JSON.parse(text) as unknown;
  } catch {
    problem = 'is not JSON';
  }
  throw new InputError(`${what} ${problem}`, { file, remedy });
}
