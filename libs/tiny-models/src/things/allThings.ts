import { abdomen } from './abdomen.ts';
import { breast } from './breast.ts';
import { chest } from './chest.ts';
import { everyday } from './everyday.ts';
import { head } from './head.ts';
import { limbs } from './limbs.ts';
import { pelvis } from './pelvis.ts';
import { spine } from './spine.ts';
import type { Thing } from './thing.ts';
import { vessels } from './vessels.ts';

/** Things that pretraining never names, so that evaluation can ask for what the model has not met. */
const reservedIds: ReadonlySet<string> = new Set([
  'silicosis',
  'colitis',
  'gastritis',
  'horseshoe kidney',
  'varicocele',
  'cystitis',
  'deviated nasal septum',
  'tooth decay',
  'tonsillitis',
  'spondylolysis',
  'bone island',
  'Paget disease',
  'gout',
  'frozen shoulder',
  'hallux valgus',
  'carpal tunnel syndrome',
]);

const entities = [
  ...chest,
  ...vessels,
  ...breast,
  ...abdomen,
  ...pelvis,
  ...head,
  ...spine,
  ...limbs,
];

/** Radiology entities that no modality scores and pretraining may ask for. */
export const entitiesInUse: readonly Thing[] = entities.filter(({ id }) => !reservedIds.has(id));

/** Radiology entities kept for evaluation. */
export const reservedEntities: readonly Thing[] = entities.filter(({ id }) => reservedIds.has(id));

/** Objects of house and garden. */
export const objects: readonly Thing[] = everyday;
