import { sideFillers } from '../sideFillers.ts';

/** How the external style writes the sides: before the finding. */
export const valueFillers = sideFillers({
  at: (side) => [side, `${side}-sided`, `${side} breast`],
  atShort: (letter) => [`${letter}t`, `${letter}t.`, `${letter}:`, `(${letter})`],
  atZone: (side, zone) => [`${side} ${zone}`, `${side} breast ${zone}`],
  atBoth: ['bilateral', 'both-sided', 'right and left', 'both breasts:', 'R+L'],
  zoneAlone: (zone) => [zone],
  zones: [
    'upper outer',
    'upper inner',
    'lower outer',
    'lower inner',
    'UOQ',
    'LIQ',
    'retro-areolar',
    'para-areolar',
    'central',
    '3 h',
    '11 h',
    'deep upper',
  ],
  breast: {
    word: (side) => [`${side} breast`, `${side} mamma`],
    short: (letter) => [`${letter}t breast`, `breast ${letter}`],
    both: ['both breasts', 'right and left breast'],
    alone: ['breast'],
  },
  axilla: {
    word: (side) => [`${side} axilla`, `axilla on ${side} side`],
    short: (letter) => [`${letter}t axilla`, `axilla ${letter}`],
    both: ['both axillae', 'axilla R+L'],
    alone: ['axilla'],
  },
  nipple: {
    word: (side) => [`${side} nipple`],
    short: (letter) => [`${letter}t nipple`, `nipple ${letter}`],
    both: ['both nipples', 'nipple R+L'],
    alone: ['nipple'],
  },
  side: {
    word: (side) => [side],
    short: (letter) => [`${letter}t`],
    both: ['bilateral'],
    alone: [''],
  },
  anywhere: ['at both sides', 'R and L', 'of both glands', '', ''],
  other: (side) => [`at ${side} side`, `at ${side} breast`, 'at opposite side', 'contralateral'],
});
