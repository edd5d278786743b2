import type { CorpusAccount } from './makeCorpus.ts';

/** The account for a person: counts, then every reason with its first ids. */
export function formatAccount({ input, output, reports, parts, card }: CorpusAccount): string {
  const lines = [
    `read ${card.read} from ${input}: ${reports} reports, ${card.leftOut.length} left out`,
    `labeled text: ${card.sections.join(' + ')}`,
  ];
  const reasons = Map.groupBy(card.leftOut, ({ reason }) => reason);
  for (const [reason, items] of reasons) {
    const some = items.slice(0, 5).map(({ id }) => id);
    const more = items.length > 5 ? ', … (all in the card)' : '';
    lines.push(`left out, ${reason}: ${items.length} (${some.join(', ')}${more})`);
  }
  for (const [part, count] of Object.entries(parts)) lines.push(`${part}: ${count}`);
  for (const warning of card.warnings) lines.push(`warning: ${warning}`);
  lines.push(`written: ${output} and ${output.replace(/\.jsonl$/, '.card.json')}`);
  return `${lines.join('\n')}\n`;
}
