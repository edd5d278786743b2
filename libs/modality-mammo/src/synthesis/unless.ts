import type { Style } from '@labelray/corpus';

const seen = ['Nodule', 'Mass', 'Asymmetry', 'Architectural Distortion', 'Calcification'];
const outside = ['Skin Thickening', 'Skin Retraction', 'Nipple Retraction'];

const rules = {
  Nodule: { 'unseen-synonym': ['Mass', 'Intramammary Lymph Node'] },
  Mass: { normality: seen, 'unseen-synonym': seen },
  Asymmetry: { normality: seen, 'unseen-synonym': seen },
  'Architectural Distortion': { normality: seen },
  'Skin Thickening': { normality: outside },
  'Skin Retraction': { normality: outside },
  'Nipple Retraction': { normality: outside },
};

/** Statements of normality and what must not be stated beside them; the same in both styles. */
export const unless: NonNullable<Style['unless']> = Object.fromEntries(
  Object.entries(rules).map(([finding, rule]) => [finding, { x: rule, none: rule }]),
);
