import { InputError, pick, type Random } from '@labelray/core';

/** Slot name → the phrases it may take; a phrase may hold slots itself. */
export type Fillers = Readonly<Record<string, readonly string[]>>;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly again: boolean }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Part[])[] };

/** Reads `{slot}`, `{slot=}`, `<this|that>` and `[optional]`; they nest. */
function parse(template: string): readonly Part[] {
  let at = 0;
  const wrong = (problem: string): InputError =>
    new InputError(`${problem} at character ${at} of the phrase "${template}"`, {
      remedy: 'slots are {name}, alternatives <this|that>, optional words [word]',
    });

  function sequence(end: string): Part[][] {
    const options: Part[][] = [[]];
    let text = '';
    const add = (part?: Part): void => {
      if (text !== '') options.at(-1)?.push({ kind: 'text', text });
      if (part) options.at(-1)?.push(part);
      text = '';
    };
    for (; at < template.length; at++) {
      const character = template.charAt(at);
      if (character === end) {
        add();
        return options;
      }
      if (character === '{') {
        const close = template.indexOf('}', at);
        if (close < 0) throw wrong('slot without }');
        const name = template.slice(at + 1, close);
        const again = name.endsWith('=');
        add({ kind: 'slot', name: again ? name.slice(0, -1) : name, again });
        at = close;
      } else if (character === '<' || character === '[') {
        at++;
        const inner = sequence(character === '<' ? '>' : ']');
        add({ kind: 'choice', options: character === '<' ? inner : [...inner, []] });
      } else if (character === '|' && end === '>') {
        add();
        options.push([]);
      } else if (character === ']' || character === '}') {
        throw wrong(`stray ${character}`);
      } else text += character;
    }
    if (end !== '') throw wrong(`missing ${end}`);
    add();
    return options;
  }
  return sequence('')[0] ?? [];
}

/** Writes one sentence from a template; `bound` slots go before the fillers. */
export type Expand = (
  template: string,
  random: Random,
  bound?: Readonly<Record<string, string>>,
) => string;

/**
 * An expander over these fillers; every template is parsed once.
 *
 * `{side}` takes a filler, `{side=}` repeats what `{side}` took before it in the same sentence, `<a|b>` is one of the
 * alternatives, `[word]` is there half of the time. An unknown slot is an `InputError` that names slot and phrase.
 *
 * @example
 * createExpander({ size: ['small'] })('A {size} <cyst|mass>.', random) // => 'A small mass.'
 */
export function createExpander(fillers: Fillers): Expand {
  const parsed = new Map<string, readonly Part[]>();
  const parts = (template: string): readonly Part[] => {
    const known = parsed.get(template);
    if (known) return known;
    const fresh = parse(template);
    parsed.set(template, fresh);
    return fresh;
  };
  return (template, random, bound = {}) => {
    const last = new Map<string, string>();
    const write = (sequence: readonly Part[]): string =>
      sequence
        .map((part) => {
          if (part.kind === 'text') return part.text;
          if (part.kind === 'choice') return write(pick(part.options, random));
          const fixed = bound[part.name] ?? (part.again ? last.get(part.name) : undefined);
          if (fixed !== undefined) return fixed;
          const pool = fillers[part.name];
          if (!pool || pool.length === 0)
            throw new InputError(`unknown slot {${part.name}} in the phrase "${template}"`, {
              remedy: `known: ${[...Object.keys(bound), ...Object.keys(fillers)].join(', ')}`,
            });
          const text = write(parts(pick(pool, random)));
          last.set(part.name, text);
          return text;
        })
        .join('');
    return write(parts(template));
  };
}

/**
 * A sentence as typed: single spaces, none before punctuation, "a" or "an" by the next letter, a capital first.
 *
 * @example
 * tidySentence('there is a  enlarged heart .') // => 'There is an enlarged heart.'
 */
export function tidySentence(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .replace(/\b([Aa]) (?=[aeio]|u(?!ni|su))/g, '$1n ')
    .trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
