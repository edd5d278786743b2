/** What error analyses group linguistic phenomena into → title; the order is that of tables and figures. */
export const phenomenonGroupTitles = {
  plain: 'Plain statement',
  'negation-scope': 'Negation scope',
  hedge: 'Hedge',
  list: 'List',
  contrast: 'Contrast',
  history: 'History',
  normality: 'Normality',
  laterality: 'Laterality',
  typo: 'Typo',
  'unseen-synonym': 'Unseen synonym',
  other: 'Other',
  'not-mentioned': 'Not mentioned',
} as const;

export type PhenomenonGroup = keyof typeof phenomenonGroupTitles;

/** The phenomena that every synthetic corpus may have, whatever its modality declares. */
const common: Readonly<Record<string, PhenomenonGroup>> = {
  plain: 'plain',
  template: 'normality',
  typo: 'typo',
  'not-mentioned': 'not-mentioned',
};

/**
 * The group of a phenomenon as its modality declares it, or as all do; `other` where neither knows it.
 *
 * @example
 * groupOfPhenomenon('negation-list', { 'negation-list': 'list' }) // => 'list'
 */
export function groupOfPhenomenon(
  phenomenon: string,
  declared: Readonly<Record<string, PhenomenonGroup>> = {},
): PhenomenonGroup {
  if (Object.hasOwn(declared, phenomenon)) return declared[phenomenon] ?? 'other';
  return Object.hasOwn(common, phenomenon) ? (common[phenomenon] ?? 'other') : 'other';
}
