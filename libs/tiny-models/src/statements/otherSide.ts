import { templates } from '../language/template.ts';
import { keepHeldOut } from './heldOut.ts';

/** Sentences that place what was named last on the other side as well. */
export const otherSide = keepHeldOut(
  templates([
    'The same {is seen|applies|is found} on the {other|opposite|contralateral} side.',
    'The {other|opposite|contralateral} side {shows|has} the same.',
    'Likewise on the {other|opposite} side.',
    'A {similar|comparable|like} finding {is present|is seen} {contralaterally|on the other side}.',
    'Contralaterally the same.',
    'On the {other|opposite|contralateral} side it is {no different|the same|as well seen}.',
    'Its counterpart is seen {contralaterally|on the opposite side}.',
    'Opposite side idem.',
  ]),
);
