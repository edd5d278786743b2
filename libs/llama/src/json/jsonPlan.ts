import { InputError } from '@labelray/core';
import { tokenTrie, type TrieNode } from '../slots/tokenTrie.ts';
import { encodeContinuation } from '../text/encodeContinuation.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import type { AnswerField } from './answerField.ts';

/** A question of a planned answer: its name, its options, and their tokens as a tree. */
export interface PlannedField {
  readonly key: string;
  readonly options: readonly string[];
  /** Tokens of each option with what is forced around it: `Edema":"present","`. */
  readonly paths: readonly (readonly number[])[];
  readonly trie: TrieNode;
}

/** The tokens an answer can consist of: an opening, then one path a field. */
export interface AnswerPlan {
  readonly open: readonly number[];
  readonly fields: readonly PlannedField[];
}

/**
 * Plans an answer `{"Edema":"present","Fracture":"absent"}` in which only the values are chosen. It is cut where a name
 * begins, `{"` + `Edema":"present","` + `Fracture":"absent"}`, and each piece gets the tokens it has in the whole, the
 * value and the marks around it together. Boundary effect: a tokenizer that joins a quotation mark with the first letters
 * of a name writes the whole JSON with other tokens there; byte-level tokenizers cut between marks and letters.
 *
 * Throws InputError where there are no fields, and where a field has options with the same tokens.
 */
export function jsonPlan(
  { findings }: { readonly findings: readonly Pick<AnswerField, 'key' | 'options'>[] },
  tokenizer: Tokenizer,
): AnswerPlan {
  if (findings.length === 0) {
    throw new InputError('an answer without findings', { remedy: 'name at least one' });
  }
  return {
    open: encodeContinuation(tokenizer, '{"'),
    fields: findings.map(({ key, options }, i) => {
      const end = i === findings.length - 1 ? '}' : ',"';
      const paths = options.map((option) =>
        encodeContinuation(
          tokenizer,
          `${JSON.stringify(key).slice(1)}:${JSON.stringify(option)}${end}`,
        ),
      );
      return { key, options, paths, trie: trieOf(key, paths) };
    }),
  };
}

function trieOf(key: string, paths: readonly (readonly number[])[]): TrieNode {
  try {
    return tokenTrie(paths);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`the answers of "${key}" cannot be told apart: ${error.message}`);
  }
}
