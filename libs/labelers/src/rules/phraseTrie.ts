import { expandPhrase } from './phrase.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** Finds which of many phrases begin at a token, in one walk. */
export interface PhraseTrie<T> {
  add(phrase: string, value: T): void;
  /** Calls back with the end and the value of every phrase that begins at `start`, shortest first. */
  match(
    tokens: readonly { readonly word: string }[],
    start: number,
    found: (end: number, value: T) => void,
  ): void;
}

/** An empty trie. */
export function phraseTrie<T>(): PhraseTrie<T> {
  const node = (): Node<T> => ({ next: new Map(), values: [] });
  const root = node();
  return {
    add(phrase, value) {
      for (const sequence of expandPhrase(phrase)) {
        let at = root;
        for (const word of sequence) {
          let next = at.next.get(word);
          if (next === undefined) at.next.set(word, (next = node()));
          at = next;
        }
        at.values.push(value);
      }
    },
    match(tokens, start, found) {
      let at: Node<T> | undefined = root;
      for (let end = start; ;) {
        at = at.next.get(tokens[end]?.word ?? '');
        if (at === undefined) return;
        end++;
        for (const value of at.values) found(end, value);
      }
    },
  };
}
