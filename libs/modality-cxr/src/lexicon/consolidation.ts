import type { FindingLexicon } from '@labelray/core';

export const consolidation: FindingLexicon = {
  mentions: ['consolidation|consolidations', 'consolidative', 'consolidated', 'hepatization'],
  unmentions: ['consolidated fracture|fractures', 'fracture|bony consolidation'],
};
