import { InputError } from '@labelray/core';

/** Options that share their first tokens, as a tree; a node without children ends the option it names. */
export interface TrieNode {
  readonly children: ReadonlyMap<number, TrieNode>;
  readonly option?: number;
}

interface GrowingNode {
  readonly children: Map<number, GrowingNode>;
  option?: number;
}

/**
 * The tree of token sequences. Throws InputError where a sequence is empty, or equal to or the beginning of another: after
 * it nothing would tell the two apart.
 */
export function tokenTrie(options: readonly (readonly number[])[]): TrieNode {
  const root: GrowingNode = { children: new Map() };
  if (options.length === 0) throw refused('there are no options');
  for (const [option, tokens] of options.entries()) {
    let node = root;
    for (const token of tokens) {
      if (node.option !== undefined) throw ambiguous(node.option, option);
      const child = node.children.get(token) ?? { children: new Map() };
      node.children.set(token, child);
      node = child;
    }
    if (node === root) throw refused(`option ${option + 1} has no tokens`);
    if (node.option !== undefined) throw ambiguous(node.option, option);
    if (node.children.size > 0) throw ambiguous(option, firstBelow(node));
    node.option = option;
  }
  return root;
}

function firstBelow(node: GrowingNode): number {
  const [child] = node.children.values();
  return child === undefined ? (node.option ?? 0) : firstBelow(child);
}

const refused = (problem: string): InputError =>
  new InputError(problem, { remedy: 'give every option at least one token' });

const ambiguous = (shorter: number, longer: number): InputError =>
  new InputError(`option ${longer + 1} begins with the tokens of option ${shorter + 1}`, {
    remedy: 'end every option with a mark, such as a line break',
  });
