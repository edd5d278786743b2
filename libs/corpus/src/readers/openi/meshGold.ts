import type { Labels } from '@labelray/core';

/**
 * Label of the published gold → the MeSH descriptors any of which makes it present.
 *
 * Source: the `Open-i` labels NegBio was published with (Peng et al., AMIA Summits 2018), whose Effusion holds
 * pericardial effusion too. Hernia is a column of that file but never present: hiatal and diaphragmatic hernias are
 * not counted there, so neither are they here, and nothing should be scored on it.
 */
const descriptors: Readonly<Record<string, readonly string[]>> = {
  Atelectasis: ['pulmonary atelectasis'],
  Cardiomegaly: ['cardiomegaly'],
  Effusion: ['pleural effusion', 'pericardial effusion'],
  Infiltration: ['infiltrate'],
  Mass: ['mass'],
  Nodule: ['nodule'],
  Pneumonia: ['pneumonia'],
  Pneumothorax: ['pneumothorax'],
  Consolidation: ['consolidation'],
  Edema: ['pulmonary edema'],
  Emphysema: ['emphysema', 'pulmonary emphysema'],
  Fibrosis: ['pulmonary fibrosis', 'fibrosis'],
  Pleural_Thickening: ['thickening'],
  Hernia: [],
  normal: ['normal'],
};

/** Descriptor of a MeSH heading, the text before the first `/`, without differences of case and spacing. */
export function meshDescriptor(heading: string): string {
  return (heading.split('/', 1)[0] ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Nobody has coded the report: its headings say so, or there are none. */
export function isUnindexed(majors: readonly string[]): boolean {
  return majors.every((heading) => meshDescriptor(heading) === 'no indexing');
}

/**
 * The published labels, `1` or `0`, as a function of the manual MeSH headings alone. Headings name what coders saw:
 * `0` does not tell a stated absence from silence. A report headed `No Indexing` is `0` throughout, as published.
 *
 * @example meshGold(['Pleural Effusion/right/small'])['Effusion'] // => '1'
 */
export function meshGold(majors: readonly string[]): Labels {
  const coded = new Set(majors.map(meshDescriptor));
  return Object.fromEntries(
    Object.entries(descriptors).map(([label, from]) => [
      label,
      from.some((descriptor) => coded.has(descriptor)) ? '1' : '0',
    ]),
  );
}
