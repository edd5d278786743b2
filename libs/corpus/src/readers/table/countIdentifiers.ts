/** Kinds of patterns that may identify a person. They are counted, never shown: what they match stays in the text. */
const patterns = {
  dates: [
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b`,
    String.raw`\b(?:19|20)\d{2}-\d{2}-\d{2}\b`,
    String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d{2}\b`,
  ],
  names: [
    String.raw`\b(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.?\s+\p{Lu}\p{Ll}+`,
    String.raw`\b(?:[Pp]atient(?:['’]s)?\s+name|[Nn]ame|NAME|[Ss]igned by|[Dd]ictated by|[Aa]pproved by|[Aa]ttending|[Rr]eferring physician)\s*:?\s+\p{Lu}[\p{L}'’-]+`,
    String.raw`\b\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+,\s*(?:M\.?D|MBBS|FRCR|Ph\.?D)\b`,
  ],
  'record numbers': [
    String.raw`\b(?:MRN|[Mm]edical record|[Rr]ecord|[Aa]ccession|[Aa]cc|[Cc]ase|[Pp]atient\s+ID)\s*(?:[Nn]o\.?|[Nn]umber)?\s*[#:.]*\s*[A-Z]{0,3}-?\d{4,}\b`,
    String.raw`\b\d{7,}\b`,
  ],
  'phone numbers and addresses': [
    String.raw`\(?\b\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b`,
    String.raw`\b[\w.+-]+@[\w-]+\.[\w.]{2,}\b`,
  ],
} as const;

export type IdentifierKind = keyof typeof patterns;

const compiled = Object.entries(patterns).map(
  ([kind, list]) => [kind as IdentifierKind, new RegExp(list.join('|'), 'gu')] as const,
);

/** A text without a digit, title or label holds nothing of these: most texts end here. */
const hint =
  /\d{2}|\b(?:Dr|Mr|Ms|Mrs|Miss|Prof|MD|M\.D|MBBS|FRCR|Ph)\b|[Nn]ame|NAME|\bby\b|ttending|physician|@/;

/**
 * How often a text holds what looks like a date, a name, a record number, a phone number or an address; kinds that do
 * not occur are absent. A rough net: it warns, it does not de-identify.
 *
 * @example countIdentifiers('Compared to 03/05/2021, Dr. Smith') // => { dates: 1, names: 1 }
 */
export function countIdentifiers(text: string): Readonly<Partial<Record<IdentifierKind, number>>> {
  if (!hint.test(text)) return {};
  const counts: Partial<Record<IdentifierKind, number>> = {};
  for (const [kind, pattern] of compiled) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}
