import type { SidesLexicon } from '@labelray/core';

const organ =
  'breast|breasts|axilla|axillae|axillas|axillary|side|sides|nipple|nipples|areola|mammary|quadrant|quadrants';
const stronger = 'greater|more|larger|worse|denser';

const earlier =
  'previous|prior|earlier|last|old|former outside? mammogram|mammograms|mammography|mammographies|examination|examinations|exam|study|studies|report|images|imaging|films|ultrasound';

/** How mammography reports tell the side. */
export const sides: SidesLexicon = {
  first: { code: 'r', words: ['right|rt sided|side?', `r ${organ}`], headings: ['r'] },
  second: { code: 'l', words: ['left|lt sided|side?', `l ${organ}`], headings: ['l'] },
  both: {
    code: 'b',
    words: [
      'bilateral|bilaterally',
      'bilateral breast|breasts',
      'b or l',
      `both of? the? upper|lower|outer|inner? outer|inner? ${organ}`,
      'both axillary regions|tails',
      `either breast|side|axilla`,
      `each breast|side|axilla`,
      'both right|rt and left|lt',
      'both the right|rt and left|lt',
      `right|left ${stronger} than the? left|right`,
      'on both sides',
    ],
  },
  other: [
    'contralateral',
    'contra lateral',
    'opposite breast|side|axilla',
    'other breast|side|axilla',
  ],
  same: ['ipsilateral', 'same breast|side|axilla', 'homolateral', 'this breast|side'],
  organs: [
    'breast|breasts|axilla|axillae|axillas|axillary|side|mammary|gland|region|tail',
    'mammogram|mammography|findings|quadrant|nipple|areola',
  ],
  unmentions: [
    'compared|comparing|comparison|relative|similar with|to the? left|right|contralateral|opposite|other breast|side?',
    'in comparison with|to the? left|right|contralateral|opposite|other breast|side?',
    'like|unlike|as in|on? the? left|right|contralateral|opposite|other breast|side',
    'than in|on|at? the? left|right|contralateral|opposite|other breast|side?',
    `${stronger} marked|prominent|numerous|pronounced? in|on|at the? left|right breast|side?`,
    'more|most marked|prominent|numerous|pronounced|extensive in|on|at the? left|right breast|side?',
    'bilateral digital|diagnostic|screening|low? diagnostic|screening|dose|digital? mammogram|mammography|mammograms|mammographic|study|studies|examination|views|ultrasound|tomosynthesis|breast',
    'views of both breasts',
  ],
  headings: [
    'findings|finding|opinion|impression|impressions|conclusion|conclusions|summary|assessment|diagnosis|comment|comments|result|results|report|recommendation|recommendations|description|interpretation',
    'mammographic|imaging|radiological|ultrasound? findings|impression|diagnosis|report|opinion',
    'low dose mammography|mammogram',
    'mammogram|mammography|ultrasound|sonography',
    'final|overall assessment|impression|conclusion',
  ],
  background: [
    'clinical|medical|surgical|past|family|patient|breast? history|information|indication|indications|data|details',
    'relevant clinical? history|information',
    'clinical question|notes|picture|findings|examination|background|context?',
    'question|questions|request|referral|reason|symptoms|symptom|background|motive',
    'indication|indications|history|anamnesis',
    'reason for the? exam|examination|study|referral',
    'comparison|comparisons|technique|procedure|complaint|complaints',
    'previous|prior examination|examinations|study|studies|mammogram|mammograms|mammography|report|reports|imaging',
  ],
  past: [
    `${earlier} showed|shows|demonstrated|described|reported|revealed|mentioned|had`,
    `in|on|at the? ${earlier}`,
    'in the past',
    'years ago',
    'had been',
    'used to',
    'was|were previously|formerly|earlier described|seen|noted|reported|known|present',
  ],
  abbreviations: ['rt', 'lt', 'r', 'l'],
};
