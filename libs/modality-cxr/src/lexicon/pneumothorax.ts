import type { FindingLexicon } from '@labelray/core';

export const pneumothorax: FindingLexicon = {
  mentions: [
    'pneumothorax|pneumothoraces|pneumothoraxes|pneumothoracies',
    'hydropneumothorax|hydropneumothoraces|hemopneumothorax',
    'ptx',
    'pleural air',
    'air in the? left|right? pleural space',
    'intrapleural air',
  ],
};
