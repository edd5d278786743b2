import type { Denials } from '@labelray/core';

/** What was cut out is not there any more; what dense tissue might hide was not seen. */
export const denials: Denials = {
  before: [
    'excision|resection|removal of',
    'excised|resected',
    'surgically removed|excised',
    'may|might|could|can obscure|mask|hide',
    'obscuring|masking|hiding',
    'lowers|reduces|decreases|limits the? sensitivity|detection|detectability for|of',
    'sensitivity for|of',
    'operated|operation for',
  ],
  after: [
    'has|have|was|were been? excised|resected',
    'has|have|was|were been? surgically removed|excised|resected',
    'may|might|could|can be hidden|obscured|masked|missed|overlooked',
  ],
};
