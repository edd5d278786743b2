import type { CorpusAccount } from './makeCorpus.ts';

/** The account for a person: counts, then every reason with its first ids. */
export function formatAccount({ input, output, reports, parts, card }: CorpusAccount): string {
  const lines = [
    `read ${card.read} from ${input}: ${reports} reports, ${card.leftOut.length} left out`,
    `labeled text: ${card.sections.join(' + ')}`,
  ];
  for (const { column, as, how } of card.columns ?? []) {
    if (as !== 'ignored') lines.push(`column ${column ?? '–'}: ${as} (${how})`);
  }
  const ignored = card.columns?.filter(({ as }) => as === 'ignored').map(({ column }) => column);
  if (ignored !== undefined && ignored.length > 0) lines.push(`ignored: ${ignored.join(', ')}`);
  const reasons = new Map<string, string[]>();
  for (const { id, reason } of card.leftOut)
    reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  for (const [reason, ids] of reasons) {
    const more = ids.length > 5 ? `, … (all in the card)` : '';
    lines.push(`left out, ${reason}: ${ids.length} (${ids.slice(0, 5).join(', ')}${more})`);
  }
  for (const [part, count] of Object.entries(parts)) lines.push(`${part}: ${count}`);
  for (const warning of card.warnings) lines.push(`warning: ${warning}`);
  lines.push(`written: ${output} and ${output.replace(/\.jsonl$/, '.card.json')}`);
  return `${lines.join('\n')}\n`;
}
