import type { Fillers } from '@labelray/corpus';

/** Slots of the external style. */
export const fillers: Fillers = {
  Nil: ['Nil', 'No', 'No sign of', 'Without', 'Free of', 'No obvious'],
  depicted: ['depicted', 'detected', 'visualized', 'delineated'],
  form: ['rounded', 'ovoid', 'irregular', 'stellate', 'bosselated'],
  edge: ['well defined', 'ill defined', 'sharp', 'blurred', 'partly masked', 'stellate'],
  dense: ['dense', 'highly dense', 'iso-dense', 'faint'],
  calc: ['rod-like', 'plasma cell', 'ring', 'lumpy', 'dot-like', 'polymorphous', 'casting'],
  spread: ['segmental', 'in a line', 'dispersed', 'grouped', 'over one quadrant'],
  mm: ['4', '5', '6', '8', '9', '12', '15', '18', '22'],
  fewmm: ['3', '4', '5', '6'],
  cm: ['1', '1.5', '2', '2.5', '3', '4', '5'],
  inRight: ['right breast', 'Rt breast', 'right side'],
  inLeft: ['left breast', 'Lt breast', 'left side'],
  inHere: ['upper outer', 'retro-areolar', 'lower', 'central', ''],
  birads: ['3', '4', '4a', '4c', '5', 'IV'],
  acr: ['a', 'b', 'c', 'd', '1', '2', '3'],
};
