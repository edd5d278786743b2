/** An instruction, what it is about, and the answer, where it is known. */
export interface Turn {
  readonly input: string;
  readonly output: string;
}

/**
 * The Alpaca wrapper, up to where the response begins; earlier turns show how it is answered. Training and labeling both
 * take it from here, so that they agree to the byte. Source: Taori et al. 2023, the form with input.
 */
export function alpacaPrompt(
  { instruction, input }: { readonly instruction: string; readonly input: string },
  examples: readonly Turn[] = [],
): string {
  const blocks = [
    'Below is an instruction that describes a task, paired with an input that provides further context. Write a response that appropriately completes the request.',
    `### Instruction:\n${instruction}`,
    ...examples.flatMap((example) => [
      `### Input:\n${example.input}`,
      `### Response:\n${example.output}`,
    ]),
    `### Input:\n${input}`,
    '### Response:\n',
  ];
  return blocks.join('\n\n');
}
