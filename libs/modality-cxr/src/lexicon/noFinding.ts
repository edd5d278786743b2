import type { SummaryLexicon } from '@labelray/core';

/** A patient with a catheter and clear lungs still has no finding. */
export const noFinding: SummaryLexicon = {
  finding: 'No Finding',
  ignores: ['Support Devices'],
  others: [
    'emphysema|emphysematous',
    'copd',
    'hyperinflation|hyperinflated|hyperexpansion|hyperexpanded|hyperaeration',
    'bronchiectasis|bronchiectatic',
    'bronchitis|bronchiolitis',
    'peribronchial cuffing|thickening',
    'granuloma|granulomas|granulomata',
    'granulomatous disease|process|change|changes',
    'tuberculosis',
    'sarcoidosis|sarcoid',
    'hernia|hernias|eventration',
    'adenopathy|lymphadenopathy',
    'pneumomediastinum|pneumoperitoneum|pneumopericardium',
    'free intraperitoneal|subdiaphragmatic? air',
    'aneurysm|aneurysmal|dissection',
    'tortuous|ectatic|ectasia',
    'pericardial effusion|effusions',
    'aspiration',
    'mediastinal|tracheal shift|deviation',
    'bulla|bullae|bullous|bleb|blebs',
    'foreign body|bodies',
    'goiter',
    'pulmonary hypertension',
  ],
};
