import { thingsOf } from './thing.ts';

/** Entities of the great and the peripheral vessels. */
export const vessels = thingsOf('vessels', {
  'tortuous aorta': {
    much: ['aortic tortuosity', 'unfolding of the aorta', 'elongation of the aorta'],
    sized: ['tortuous aorta', 'unfolded aorta', 'elongated aorta'],
    stated: ['the aorta is tortuous', 'the aorta is unfolded', 'the aorta winds'],
    denied: ['the aorta runs straight', 'the aorta is not elongated'],
    doubted: ['the aorta may be slightly unfolded'],
    means: 'an aorta that winds instead of running straight',
  },
  'aortic atheroma': {
    much: [
      'aortic atheroma',
      'atheroma of the aorta',
      'atherosclerosis of the aorta',
      'hardening of the aorta',
      'aortosclerosis',
    ],
    stated: ['the aorta is atheromatous', 'the aorta is hardened', 'the aorta is sclerotic'],
    denied: ['the aorta is not hardened', 'the wall of the aorta is smooth'],
    doubted: ['the aorta may be atheromatous'],
    means: 'hardening of the wall of the aorta',
    at: ['at the arch', 'in the descending part'],
  },
  'pulmonary embolism': {
    much: ['pulmonary embolism', 'pulmonary thromboembolism', 'thrombus in the pulmonary arteries'],
    one: ['pulmonary embolus', 'blood clot in the lung'],
    many: ['pulmonary emboli', 'blood clots in the lungs'],
    stated: ['a clot fills a pulmonary artery'],
    denied: ['the pulmonary arteries fill completely', 'no clot fills the pulmonary arteries'],
    doubted: ['a clot may fill a small pulmonary artery'],
    means: 'a blood clot that was washed into the lung',
    at: ['in the right lower lobe artery', 'in a segmental branch', 'at the bifurcation'],
  },
  'pulmonary hypertension': {
    much: [
      'pulmonary hypertension',
      'pulmonary arterial hypertension',
      'raised pulmonary pressure',
    ],
    short: ['PAH'],
    stated: ['the pulmonary trunk is dilated', 'the main pulmonary artery is too wide'],
    denied: ['the pulmonary trunk is of normal width'],
    doubted: ['the pulmonary trunk may be dilated'],
    means: 'high pressure in the arteries of the lung',
  },
  'deep vein thrombosis': {
    much: ['deep vein thrombosis', 'deep venous thrombosis', 'venous thrombosis of the leg'],
    one: ['clot in a deep vein', 'thrombus of a leg vein'],
    short: ['DVT'],
    stated: ['the {side} popliteal vein does not compress'],
    denied: ['all deep veins compress', 'the deep veins are open'],
    doubted: ['the {side} popliteal vein may not compress fully'],
    means: 'a blood clot in a deep vein',
    organ: 'leg',
  },
  'varicose veins': {
    many: ['varicose veins', 'varicosities', 'dilated superficial veins', 'leg varices'],
    means: 'dilated winding veins below the surface of the leg',
    organ: 'leg',
  },
  'esophageal varices': {
    many: ['esophageal varices', 'oesophageal varices', 'dilated veins of the gullet'],
    means: 'dilated veins in the wall of the gullet',
    at: ['above the cardia', 'in the lower third'],
  },
  'aberrant subclavian artery': {
    one: ['aberrant subclavian artery', 'lusoria', 'retroesophageal subclavian artery'],
    means: 'a subclavian artery that passes behind the gullet',
  },
  'right aortic arch': {
    one: ['right aortic arch', 'right-sided arch', 'arch on the right side'],
    stated: ['the arch passes to the right of the trachea'],
    denied: ['the arch passes to the left of the trachea', 'the arch is left-sided'],
    means: 'an aorta that passes to the right of the trachea',
  },
});
