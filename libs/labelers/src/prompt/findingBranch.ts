import { InputError, type Finding } from '@labelray/core';
import { encodeContinuation, tokenTrie, type SlotBranch, type Tokenizer } from '@labelray/llama';

/**
 * The slot of a finding: the line `Edema: present`, as it would begin a response, for each of its values. What the lines
 * share is the branch, where they part are the options, so every line has the tokens it has in running text. Where the
 * tokens of one value begin those of another, as 4 does 4A, all end with their line break.
 *
 * Throws InputError where two values have the same tokens.
 */
export function findingBranch({ name, values }: Finding, tokenizer: Tokenizer): SlotBranch {
  const lines = (end: string): number[][] =>
    values.map(({ word }) => encodeContinuation(tokenizer, `${name}: ${word}${end}`));
  const branch = branchOf(lines('')) ?? branchOf(lines('\n'));
  if (branch !== undefined) return branch;
  throw new InputError(`the model cannot tell the values of "${name}" apart`, {
    remedy: `give each its own word; now: ${values.map(({ word }) => word).join(', ')}`,
  });
}

function branchOf(lines: readonly (readonly number[])[]): SlotBranch | undefined {
  const [first = []] = lines;
  const shortest = Math.min(...lines.map((line) => line.length));
  let shared = 0;
  while (shared < shortest - 1 && lines.every((line) => line[shared] === first[shared])) shared++;
  const options = lines.map((line) => line.slice(shared));
  try {
    tokenTrie(options);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
  return { tokens: first.slice(0, shared), options };
}
