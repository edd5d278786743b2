import type { Side } from './imageName.ts';

/** Sections of a report, in reading order. */
export const sectionNames = ['findings', 'opinion', 'contrast'] as const;

export type SectionName = (typeof sectionNames)[number];

/** One patient's report. */
export interface CaseReport {
  readonly patient: number;
  /** For messages: a file, or a row of one. */
  readonly place: string;
  /** With the headings of the breasts; '' where there is none. */
  readonly sections: Readonly<Record<SectionName, string>>;
  /** What each section says of each breast, for the cross-check. */
  readonly breasts: Readonly<Record<SectionName, Readonly<Partial<Record<Side, string>>>>>;
}

export const breastHeadings: Readonly<Record<Side, string>> = {
  right: 'Right Breast:',
  left: 'Left Breast:',
};

/** Headings by which the joined text tells its sections apart; the findings come first and need none. */
const headings: Readonly<Record<SectionName, string>> = {
  findings: '',
  opinion: 'OPINION:',
  contrast: 'CONTRAST ENHANCED SPECTRAL MAMMOGRAPHY:',
};

/** The chosen sections as one text, each under its heading; blank ones are left out. */
export function joinSections({ sections }: CaseReport, chosen: readonly SectionName[]): string {
  return chosen
    .filter((name) => sections[name] !== '')
    .map((name) => (headings[name] === '' ? '' : `${headings[name]}\n`) + sections[name])
    .join('\n\n');
}

/** Breasts under their headings, the right one first, as the original reports have them. */
export function joinBreasts(breasts: Readonly<Partial<Record<Side, string>>>): string {
  return (['right', 'left'] as const)
    .filter((side) => breasts[side] !== undefined)
    .map((side) => `${breastHeadings[side]}\n${breasts[side] ?? ''}`)
    .join('\n\n');
}
