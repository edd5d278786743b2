import { InputError } from '@labelray/core';
import type { SlotBranch, SlotLayout, SlotRow, SlotStep } from './slotRow.ts';
import { tokenTrie, type TrieNode } from './tokenTrie.ts';

/**
 * Lays a prompt and its branches out as one sequence: the prompt, then branch by branch its tokens and those tokens of its
 * options that others follow. The last token of an option is predicted, never read.
 *
 * Throws InputError where nothing stands before an option, and where the options of a branch are empty, equal, or one the
 * beginning of another.
 *
 * @example
 * // prompt "a b", branch "c" with options "x" and "y z": tokens a b c y; c predicts x or y, y predicts z
 * layOutRow({ prompt: [1, 2], branches: [{ tokens: [3], options: [[4], [5, 6]] }] })
 * // => { ids: [1, 2, 3, 5], positions: [0, 1, 2, 3], parents: [-1, 0, 1, 2], places: [2, 3],
 * //      steps: [[[{ place: 0, token: 4 }], [{ place: 0, token: 5 }, { place: 1, token: 6 }]]] }
 */
export function layOutRow({ prompt, branches }: SlotRow): SlotLayout {
  const tree = new TokenTree();
  let trunk = -1;
  for (const token of prompt) trunk = tree.add(token, trunk);
  const steps = branches.map((branch) => layOutBranch(tree, branch, trunk));
  return {
    ids: tree.ids,
    positions: tree.positions,
    parents: tree.parents,
    places: tree.places,
    steps,
  };
}

class TokenTree {
  readonly ids: number[] = [];
  readonly positions: number[] = [];
  readonly parents: number[] = [];
  readonly places: number[] = [];

  add(token: number, parent: number): number {
    this.positions.push((this.positions[parent] ?? -1) + 1);
    this.parents.push(parent);
    return this.ids.push(token) - 1;
  }

  /** Marks a token whose next token is asked for. */
  ask(token: number): number {
    return this.places.push(token) - 1;
  }
}

function layOutBranch(tree: TokenTree, branch: SlotBranch, trunk: number): SlotStep[][] {
  let end = trunk;
  for (const token of branch.tokens) end = tree.add(token, end);
  if (end === -1) {
    throw new InputError('nothing stands before an option', {
      remedy: 'give the prompt or the branch a token',
    });
  }
  const steps: SlotStep[][] = branch.options.map(() => []);
  const walk = (node: TrieNode, index: number, path: readonly SlotStep[]): void => {
    const place = tree.ask(index);
    for (const [token, child] of node.children) {
      const longer = [...path, { place, token }];
      if (child.option === undefined) walk(child, tree.add(token, index), longer);
      else steps[child.option] = longer;
    }
  };
  walk(tokenTrie(branch.options), end, []);
  return steps;
}
