import { thingsOf } from './thing.ts';

/** Entities of the breast that mammography labels do not ask for. */
export const breast = thingsOf('breast', {
  gynecomastia: {
    much: ['gynecomastia', 'gynaecomastia', 'male breast development'],
    stated: ['glandular tissue has grown behind the {side} areola of this man'],
    means: 'breast tissue in a man',
    organ: 'breast',
  },
  mastectomy: {
    one: ['mastectomy'],
    much: ['surgical absence of the breast', 'ablation of the breast'],
    short: ['MRM'],
    stated: ['the {side} breast has been removed', 'the {side} breast was amputated'],
    denied: ['both breasts are in place', 'neither breast has been removed'],
    doubted: ['the {side} breast may have been removed'],
    means: 'surgery that takes the breast away',
    organ: 'breast',
  },
  'breast reduction': {
    one: ['reduction mammoplasty', 'breast reduction', 'reduction surgery'],
    stated: ['the {side} breast has been made smaller'],
    denied: ['neither breast has been made smaller'],
    doubted: ['the {side} breast may have been made smaller'],
    means: 'surgery that makes the breast smaller',
    organ: 'breast',
  },
  mastitis: {
    much: ['mastitis', 'inflammation of the breast', 'breast inflammation'],
    sized: ['inflamed breast'],
    stated: ['the {side} breast is inflamed'],
    denied: ['neither breast is inflamed'],
    doubted: ['the {side} breast may be inflamed'],
    means: 'inflammation of the breast',
    organ: 'breast',
  },
  'duct ectasia': {
    much: ['duct ectasia', 'ectasia of the ducts', 'ductal dilatation'],
    many: ['dilated milk ducts', 'wide ducts', 'prominent retroareolar ducts'],
    stated: ['the {side} milk ducts are wide'],
    denied: ['the milk ducts are narrow'],
    doubted: ['the {side} milk ducts may be wide'],
    means: 'milk ducts that are too wide',
    at: ['behind the areola'],
    organ: 'breast',
  },
  'fat necrosis': {
    much: ['fat necrosis', 'necrotic fat', 'steatonecrosis'],
    stated: ['fat of the {side} breast has died'],
    means: 'dead fat after an injury or surgery',
    at: ['in the upper outer quadrant', 'at the site of surgery'],
    organ: 'breast',
  },
  'accessory breast tissue': {
    much: ['accessory breast tissue', 'ectopic glandular tissue', 'axillary breast tissue'],
    short: ['ABT'],
    stated: ['glandular tissue lies in the {side} armpit'],
    denied: ['no glandular tissue lies in the armpits'],
    doubted: ['glandular tissue may lie in the {side} armpit'],
    means: 'breast tissue outside the breast',
    organ: 'axilla',
  },
});
