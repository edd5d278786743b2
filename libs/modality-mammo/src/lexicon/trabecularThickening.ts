import type { FindingLexicon } from '@labelray/core';

const septa = 'trabecula|trabeculae|trabeculation|trabeculations|septa|septae|trabeculas';

/** Thickened septa by name; "edema" alone states none. */
export const trabecularThickening: FindingLexicon = {
  mentions: [
    'trabecular|septal|stromal|interstitial|reticular|trabeculae thickening|coarsening|prominence',
    'trabecular and skin|stromal thickening',
    'skin and trabecular thickening',
    'skin thickening and trabecular coarsening',
    `coarsened|coarse|thickened|prominent|thick|coarsening breast|fibrous|stromal? ${septa}`,
    `thickening|coarsening|prominence of the? breast|fibrous|stromal? ${septa}`,
    'thickened|coarsened|coarse trabecular|stromal|septal pattern|markings|structure|structures',
    'coarsened|increased trabecular|stromal markings|pattern',
    `thickened|thick|prominent cooper's|coopers|cooper|suspensory ligament|ligaments`,
    `thickening of the? cooper's|coopers|cooper|suspensory ligament|ligaments`,
    'reticular|trabecular edema|edematous pattern|thickening',
  ],
  anatomy: [
    septa,
    `breast|fibrous|stromal ${septa}`,
    'trabecular pattern|markings',
    `cooper's|coopers|cooper|suspensory ligament|ligaments`,
  ],
  abnormal: [
    'thickened',
    'thickening',
    'thick',
    'coarse',
    'coarsened',
    'coarsening',
    'prominent',
    'increased',
  ],
  unmentions: ['interstitial lung thickening', `internal|thin ${septa}`],
};
