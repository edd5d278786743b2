import type { FindingLexicon } from '@labelray/core';

/** Pulled or converging tissue; the scar that explains it is none by itself. */
export const architecturalDistortion: FindingLexicon = {
  mentions: [
    'architectural|architecture|parenchymal|structural|stromal|glandular|tissue? distortion|distortions',
    'distortion|distortions of the? architecture|parenchyma|tissue|structure|glands|gland',
    'distortion|distortions of the? breast|glandular|fibroglandular|parenchymal|normal? architecture|tissue|parenchyma|structure',
    'architecture|parenchyma|structure|tissue is|are|appears? focally|locally|slightly|mildly? distorted|disturbed',
    'distorted architecture|parenchyma|structure|tissue',
    'distorted breast|glandular|parenchymal|fibroglandular architecture|parenchyma|structure|tissue',
    'disordered|disturbed architecture|structure',
    'structural|architectural disorder|disturbance|disruption',
    'parenchymal|tissue|stromal|trabecular convergence|retraction',
    'convergence of the? parenchyma|tissue|trabeculae|glands',
    'converging|radiating tissue|parenchyma|trabeculae|spicules|lines|strands',
    'distortion|distortions',
    'distorts|distorting|disrupts|disrupting the? breast|surrounding|adjacent|normal? architecture|parenchyma|tissue|structure',
    'disruption|tethering|puckering of the? breast|surrounding|adjacent|normal? architecture|parenchyma|tissue',
    'spiculation without mass',
  ],
  anatomy: ['architecture', 'breast|parenchymal|glandular|normal architecture', 'parenchyma'],
  abnormal: ['distorted', 'disturbed', 'disrupted', 'pulled', 'pulled in', 'drawn together'],
  unmentions: ['distortion of the? skin|nipple|implant', 'implant|nipple|skin|image distortion'],
};
