import { InputError, type Labels } from '@labelray/core';
import { composeStatements, type Said, type Sentence, type Writing } from './composeStatements.ts';
import type { Blocks, Placement } from './style.ts';
import { weightedPick } from './weightedPick.ts';

/** How each finding of the state is spread over the blocks. */
function place(
  state: Labels,
  { placements }: Blocks,
  { random }: Writing,
): ReadonlyMap<string, Placement> {
  return new Map(
    Object.entries(state).map(([finding, value]) => {
      const fitting = placements.filter(
        (placement) =>
          placement.value === value &&
          (placement.findings === undefined || placement.findings.includes(finding)),
      );
      if (fitting.length === 0)
        throw new InputError(`no block for value "${value}" of finding "${finding}"`, {
          remedy: 'add a placement to the blocks of the style',
        });
      return [finding, weightedPick(fitting, ({ weight }) => weight ?? 1, random)];
    }),
  );
}

/**
 * Sentences that together state `state`, each in a block that is its topic. A sentence in a block says what its heading
 * adds: `here` under RIGHT BREAST is the finding's value in the report, and `none` a denial that another block may outdo.
 */
export function composeBlocks(
  state: Labels,
  blocks: Blocks,
  writing: Writing,
): readonly Sentence[] {
  const placed = place(state, blocks, writing);
  const names = new Set([...placed.values()].flatMap(({ over }) => Object.keys(over)));
  return [...names].flatMap((block) => {
    const there: Record<string, string> = {};
    for (const [finding, { over }] of placed) {
      const value = over[block];
      if (value !== undefined) there[finding] = value;
    }
    const style = blocks.own.includes(block) ? blocks.style : writing.style;
    const inReport = (finding: string, { value, phenomenon }: Said): Said => {
      const denied = blocks.denials[value];
      const marked = denied === undefined && phenomenon === blocks.unmarked;
      return {
        // A second voice speaks for itself: only the value written here stands for that of the report.
        value: denied ?? (value === there[finding] ? (state[finding] ?? value) : value),
        phenomenon: (marked ? placed.get(finding)?.phenomenon : undefined) ?? phenomenon,
      };
    };
    return composeStatements(there, { ...writing, style }).map(({ text, says }) => ({
      text,
      topic: block,
      says: Object.fromEntries(
        Object.entries(says).map(([finding, said]) => [finding, inReport(finding, said)]),
      ),
    }));
  });
}
