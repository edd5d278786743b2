import type { FindingLexicon } from '@labelray/core';

export const atelectasis: FindingLexicon = {
  mentions: [
    'atelectasis|atelectases|atelectatic|atelectasia',
    'collapse|collapsed',
    'volume loss',
    'loss of lung? volume',
  ],
  unmentions: [
    'vertebral|vertebrae|endplate|compression|disc collapse|collapsed',
    'vertebral body collapse',
    'collapse of the? vertebral|vertebra',
    'collapse of the? thoracic|lumbar vertebral|vertebra?',
    'collapsed vertebra|vertebral|vertebrae|bowel|esophagus|stomach',
    'vertebral volume|height loss',
  ],
};
