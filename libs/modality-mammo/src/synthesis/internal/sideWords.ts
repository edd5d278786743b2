import { sideFillers } from '../sideFillers.ts';

/** How the internal style writes the sides. */
export const valueFillers = sideFillers({
  at: (side) => [
    `in the ${side} breast`,
    `on the ${side}`,
    `within the ${side} breast`,
    `on the ${side} side`,
  ],
  atShort: (letter) => [
    `in the ${letter}t breast`,
    `on the ${letter}t`,
    `(${letter})`,
    `in the ${letter} breast`,
  ],
  atZone: (side, zone) => [
    `in the ${zone} of the ${side} breast`,
    `in the ${side} breast, in the ${zone}`,
  ],
  atBoth: [
    'bilaterally',
    'in both breasts',
    'on both sides',
    'in the right and left breast',
    'in each breast',
  ],
  zoneAlone: (zone) => [`in the ${zone}`],
  zones: [
    'upper outer quadrant',
    'upper inner quadrant',
    'lower outer quadrant',
    'lower inner quadrant',
    'retroareolar region',
    "10 o'clock position",
    "2 o'clock position",
    "6 o'clock position",
    'axillary tail',
    'superior aspect',
    'posterior third',
  ],
  breast: {
    word: (side) => [`the ${side} breast`],
    short: (letter) => [`the ${letter}t breast`],
    both: ['both breasts'],
    alone: ['the breast'],
  },
  axilla: {
    word: (side) => [`the ${side} axilla`, `the ${side} axillary region`],
    short: (letter) => [`the ${letter}t axilla`, `the ${letter} axilla`],
    both: ['both axillae', 'the right and left axilla', 'the axillae on both sides'],
    alone: ['the axilla'],
  },
  nipple: {
    word: (side) => [`the ${side} nipple`],
    short: (letter) => [`the ${letter}t nipple`],
    both: ['both nipples'],
    alone: ['the nipple'],
  },
  side: {
    word: (side) => [side],
    short: (letter) => [`${letter}t`],
    both: ['bilateral'],
    alone: [''],
  },
  anywhere: ['in either breast', 'on either side', 'bilaterally', '', ''],
  other: (side) => [
    `on the ${side}`,
    `in the ${side} breast`,
    'on the other side',
    'in the contralateral breast',
  ],
});
