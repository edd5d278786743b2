import type { Denials } from '@labelray/core';

const seen =
  'seen|shown|found|visible|visualized|visualised|identified|identifiable|detected|detectable|demonstrated|demonstrable|confirmed|reproduced|reproducible|recognized|recognised|recognizable|recognisable|discernible|depicted|delineated|evident|apparent|appreciated|present|observed|noted';
const shows =
  'shows|show|contains|contain|demonstrates|demonstrate|reveals|reveal|displays|display|harbors|harbours|has|exhibits';

/**
 * What was cut out is not there any more, what dense tissue might hide was not seen, and what a patient comes for is not
 * what the examination found.
 */
export const denials: Denials = {
  before: [
    // taken away
    'excision|resection|removal|enucleation|aspiration|ablation of',
    'lumpectomy|mastectomy|quadrantectomy|surgery|operation|excision|tumorectomy for|of',
    'operated on? for',
    'status post biopsy of',
    'excisional|open|surgical biopsy of|for',
    'after|previous|prior|past|earlier biopsy of',
    'former',
    // hidden
    'may|might|could|can still? obscure|mask|hide|conceal|camouflage',
    'obscuring|masking|hiding|concealing',
    'lowers|reduces|decreases|limits|lowering|reducing|decreasing|limiting the? sensitivity|detection|detectability|visibility for|of',
    'sensitivity for|of',
    'more? difficult|hard|harder to detect|recognize|see|exclude',
    // denied
    `neither breast|side|axilla|nipple ${shows}`,
    `neither of the breasts|sides ${shows}`,
    `neither the? right|left nor the? left|right breast|axilla|side|nipple? ${shows}`,
    'in|on|at neither breast|side|axilla is|are|was|were there?',
    'in|on neither of the breasts|sides is|are|was|were there?',
    `no|none breast|side ${shows}`,
    `none of the breasts|sides ${shows}`,
    'none of the following :?',
    'absent|without :',
    'negative for :',
    'not seen|found|present|identified :',
    'there is|are|was|were no|neither :',
    'no|neither :',
    `nothing to suggest|indicate|support`,
    'lack|lacks|lacking',
    'devoid of',
    'fails|fail|failed|failing to show|demonstrate|reveal|confirm|disclose',
    'not accompanied|associated by|with',
    'without associated|accompanying',
    'unaccompanied by',
    'nor is|are|was|were there? any?',
    'nor does|do it|they|she? show|contain',
    'nor any',
    // asked
    'presents|presented|presenting|present with',
    'complains|complained|complaining|complaint|complaints of',
    'referred|recalled|sent|invited|examined|investigated for|with|after',
    'referred|recalled|sent|invited|examined|investigated because of|for',
    'because|on account of',
    'patient|woman|she|lady herself? feels|felt|noticed|notices|reports|reported|palpated|palpates|describes|discovered',
    'for evaluation|assessment|investigation|characterization|clarification|workup of',
    'workup|clarification|investigation of',
    'follow up|control|surveillance of|for a? known',
    'clinical question|suspicion|concern of|for|about',
    'if a|any|the new?',
    'report any new?',
    'should a|any new?',
    'family|personal|past|remote|previous history of',
    'mother|sister|aunt with|had',
  ],
  near: ['any', 'surgically? excised|resected|aspirated|enucleated', 'surgically removed'],
  after: [
    'has|have|was|were been? excised|resected|aspirated|enucleated|operated',
    'has|have|was|were been? surgically removed|excised|resected',
    'has|have|was|were|is|are been? ruled out',
    'has|have|was|were|is|are been? excluded',
    'has|have been? completely|fully|entirely|meanwhile|now|since? regressed|subsided|resolved|disappeared|vanished|cleared',
    'completely|fully|entirely|meanwhile|now|since resolved|regressed|subsided|disappeared|vanished|gone|removed|excised',
    'resolved|disappeared|subsided|vanished',
    'effaces|dissipates|disperses|disappears|resolves',
    `is|are|was|were|has|have not been? reliably|clearly|definitely|currently|now|longer? ${seen}`,
    `is|are|was|were no longer ${seen}`,
    `can|could|cannot not? be ${seen}`,
    `no longer ${seen}`,
    `not ${seen}`,
    'may|might|could|can be easily? hidden|obscured|masked|missed|overlooked|concealed',
    'may|might|could|can go|remain|escape undetected|hidden|detection|unrecognized|unnoticed',
    'has|have|had no mammographic? correlate|equivalent',
    'without mammographic? correlate|equivalent',
    'in|on|of|at either|neither breast|side|axilla',
    'in|on|of|at neither of the breasts|sides',
    'in|on none of the breasts|sides',
    'is|are|was|were lacking|missing|nowhere seen?',
    'negative',
    ': nil',
    ': not seen|present|identified|evident',
  ],
};
