import type { FindingLexicon } from '@labelray/core';

export const pleuralOther: FindingLexicon = {
  mentions: [
    'pleural|fissural|pleuroparenchymal|biapical thickening',
    'apical|apex pleural thickening|capping|cap|scar|scarring',
    'apical cap|capping|thickening',
    'thickening of the? left|right|apical? pleura',
    'thickening of the? minor|major fissure',
    'pleural|pleuroparenchymal|subpleural scar|scars|scarring|fibrosis|reaction|disease|abnormality|abnormalities',
    'pleural parenchymal|parenchyma scar|scars|scarring|thickening',
    'pleuro parenchymal scar|scars|scarring|thickening',
    'pleural plaque|plaques|calcification|calcifications|adhesion|adhesions',
    'calcified pleural plaque|plaques',
    'pleural based mass|opacity|density|lesion|process',
    'pleural mass|masses|lesion|nodule|nodularity',
    'fibrothorax',
    'mesothelioma',
  ],
};
