import type { Lexicon } from '@labelray/core';

/** Phrases by which the rule labeler knows the findings; written from clinical English, not from synthesis.ts. */
export const lexicon: Lexicon = {
  findings: {
    Mass: { mentions: ['mass', 'masses', 'tumor', 'neoplasm'] },
    Fluid: { mentions: ['fluid', 'effusion', 'effusions', 'ascites'] },
    Fracture: { mentions: ['fracture', 'fractures', 'fractured'], unmentions: ['fracture risk'] },
  },
};
