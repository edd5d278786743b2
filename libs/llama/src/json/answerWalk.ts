import type { TrieNode } from '../slots/tokenTrie.ts';
import { formatAnswer } from './formatAnswer.ts';
import type { AnswerPlan } from './jsonPlan.ts';

/** What comes next: tokens to feed to the model before it is asked again, or the finished answer. */
export type AnswerStep =
  | { readonly done: false; readonly feed: readonly number[] }
  | { readonly done: true; readonly values: readonly string[]; readonly raw: string };

/** One answer on its way: what is forced is fed in one piece, the model is asked only where values part. */
export interface AnswerWalk {
  /** The first piece, to be fed after the prompt; or the answer, where there is nothing to choose. */
  readonly first: AnswerStep;
  /** Takes the most probable of the tokens that can follow, by the logits (vocabulary) behind the last token fed. */
  next(logits: ArrayLike<number>): AnswerStep;
}

/**
 * Begins an answer. Greedy: at each choice the allowed token with the largest logit, of equal ones the one whose option
 * comes first. Throws RangeError where the logits of all allowed tokens are not numbers.
 *
 * @example
 * const walk = startAnswer(plan);
 * for (let step = walk.first; !step.done; step = walk.next(await logitsAfter(step.feed)));
 */
export function startAnswer(plan: AnswerPlan): AnswerWalk {
  const values: string[] = [];
  let node: TrieNode | undefined = plan.fields[0]?.trie;

  /** Goes on as far as nothing is to be chosen. */
  const advance = (feed: number[]): AnswerStep => {
    while (node !== undefined) {
      const field = plan.fields[values.length];
      if (field !== undefined && node.option !== undefined) {
        values.push(field.options[node.option] ?? '');
        node = plan.fields[values.length]?.trie;
        continue;
      }
      const [only, ...others] = node.children;
      if (only === undefined || others.length > 0) return { done: false, feed };
      feed.push(only[0]);
      node = only[1];
    }
    return { done: true, values, raw: formatAnswer(plan.fields, values) };
  };

  return {
    first: advance([...plan.open]),
    next(logits) {
      const [token, child] = likeliest(node?.children ?? new Map(), logits);
      node = child;
      return advance([token]);
    },
  };
}

function likeliest(
  children: ReadonlyMap<number, TrieNode>,
  logits: ArrayLike<number>,
): readonly [number, TrieNode] {
  let best: readonly [number, TrieNode] | undefined;
  let most = -Infinity;
  for (const entry of children) {
    const logit = logits[entry[0]] ?? NaN;
    if (logit > most) [best, most] = [entry, logit];
  }
  if (best === undefined) throw new RangeError('no allowed token has a finite logit');
  return best;
}
