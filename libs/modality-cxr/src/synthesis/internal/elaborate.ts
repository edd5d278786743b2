import type { Phrases } from '@labelray/corpus';

/** Long-winded sentences in which name and verdict stand far apart, internal style. */
export const elaborate: Phrases = {
  Cardiomegaly: {
    '1': {
      plain: [
        'Allowing for differences in projection and inspiration, the heart is {degreely} enlarged.',
      ],
      stable: [
        'As on multiple prior examinations dating back to ___, the cardiac silhouette is enlarged.',
      ],
    },
    '0': {
      normality: ['Allowing for AP technique, the size of the heart is {normal}.'],
      'post-negation': ['Enlargement of the heart, as questioned clinically, is not confirmed.'],
    },
    '-1': {
      hedge: [
        'The heart is difficult to size at this degree of inspiration but is probably mildly enlarged.',
        'On this portable view the cardiac silhouette seems enlarged, which may be due to magnification.',
      ],
      'cannot-exclude': ['Given the AP projection, true cardiac enlargement cannot be ruled out.'],
    },
  },
  'Enlarged Cardiomediastinum': {
    '1': {
      plain: [
        'Even when supine positioning is taken into account, the mediastinum is {degreely} widened.',
      ],
    },
    '0': {
      normality: [
        'Accounting for patient rotation to the {side}, mediastinal contours are {normal}.',
      ],
      'post-negation': [
        'Widening of the mediastinum, as raised by the referring team, is not confirmed.',
      ],
    },
    '-1': {
      hedge: [
        'The superior mediastinum seems wide, possibly because of rotation and low lung volumes.',
        'Apparent mediastinal widening, which may be accentuated by the portable technique.',
      ],
    },
  },
  'Lung Lesion': {
    '1': {
      plain: ['Projecting over the {side} {rib} rib posteriorly is a {size} pulmonary nodule.'],
      stable: ['As seen on CT of ___, there is a nodule in the {lobe}.'],
    },
    '0': {
      negation: ['Neither a pulmonary nodule nor a mass is {present}.'],
      'post-negation': ['The nodule questioned on the outside film is not confirmed.'],
    },
    '-1': {
      hedge: [
        'Projecting over the {side} apex is a subtle round focus, which may represent a nodule.',
        'Follow-up is suggested for a possible nodule of {mm} mm in the {lobe}.',
      ],
      'cannot-exclude': [
        'In a smoker, a small nodule hidden by the {side} first rib cannot be excluded.',
      ],
    },
  },
  'Lung Opacity': {
    '1': {
      plain: ['Obscuring part of the {side} hemidiaphragm is {an_opacity}.'],
      stable: ['As before, there are interstitial opacities, {degree} in extent and chronic.'],
    },
    '0': {
      negation: ['Neither focal opacity nor diffuse interstitial opacity is {present}.'],
      'post-negation': [
        'Opacity at the {base}, as questioned on the prior study, is not confirmed.',
      ],
    },
    '-1': {
      hedge: [
        'The {base} is partly obscured by soft tissue, and there may be an opacity behind it.',
        'Slight asymmetry in density at the {base} may be a true opacity or due to rotation.',
      ],
      'cannot-exclude': ['Because of motion, a small opacity in the {region} cannot be ruled out.'],
    },
  },
  Edema: {
    '1': {
      plain: [
        'In this patient on dialysis, the pulmonary vasculature is congested with {degree} edema.',
      ],
      change: ['After diuresis, pulmonary edema is less severe but still {present}.'],
    },
    '0': {
      negation: ['Neither vascular congestion nor edema is {present}.'],
      'post-negation': ['Pulmonary edema, which was suspected clinically, is not confirmed.'],
    },
    '-1': {
      hedge: [
        'Indistinct vessels at the hila, which may be due to low volumes or to mild edema.',
        'Subtle prominence of the vessels likely reflects mild pulmonary edema.',
      ],
    },
  },
  Consolidation: {
    '1': {
      plain: ['Silhouetting the {side} hemidiaphragm is a dense consolidation of the lower lobe.'],
    },
    '0': {
      negation: ['Neither lobar nor multifocal consolidation is {present}.'],
      'post-negation': ['Consolidation, which was suspected on auscultation, is not confirmed.'],
    },
    '-1': {
      hedge: [
        'The retrocardiac region is ill-defined, and early consolidation is possible.',
        'A follow-up PA view may clarify the questionable consolidation in the {lobe}.',
      ],
      'cannot-exclude': ['On a single view, consolidation in the {lobe} cannot be ruled out.'],
    },
  },
  Pneumonia: {
    '1': {
      plain: ['In keeping with the clinical history of fever, there is pneumonia of the {lobe}.'],
    },
    '0': {
      negation: ['Neither lobar pneumonia nor bronchopneumonia is {present}.'],
      'post-negation': ['Pneumonia, which was suspected clinically, is not confirmed.'],
    },
    '-1': {
      hedge: [
        'With an elevated white count, pneumonia of the {lobe} would have to be considered.',
        'Depending on the clinical picture, pneumonia may be present.',
      ],
    },
  },
  Atelectasis: {
    '1': {
      plain: ['Related to splinting after surgery, there is {degree} atelectasis at both bases.'],
      stable: ['As on the previous portable film, the {lobe} is collapsed.'],
    },
    '0': {
      negation: ['Neither linear atelectasis nor lobar collapse is {present}.'],
      'post-negation': [
        'Collapse of the {lobe}, as suspected during bronchoscopy, is not confirmed.',
      ],
    },
    '-1': {
      hedge: [
        'Minor changes at both bases in a patient with shallow breathing, most likely atelectasis.',
        'The medial {base} is ill-defined, perhaps because of atelectasis.',
      ],
      'cannot-exclude': ['Partial collapse of the {lobe} cannot be ruled out.'],
    },
  },
  Pneumothorax: {
    '1': {
      plain: ['Following biopsy, a {size} {side} pneumothorax has developed.'],
      stable: ['Two hours after the procedure, the {small} {side} pneumothorax is the same size.'],
    },
    '0': {
      negation: ['Neither an apical nor a basal pneumothorax is {present}.'],
      'post-negation': [
        'Pneumothorax, which was questioned after the procedure, is not confirmed.',
      ],
    },
    '-1': {
      hedge: [
        'A subtle line projecting over the {side} apex is probably a skin fold, less likely a pneumothorax.',
        'An expiratory view may help with the questionable {side} pneumothorax.',
      ],
      'cannot-exclude': [
        'With both apices overlapped by the chin, a small pneumothorax cannot be ruled out.',
      ],
    },
  },
  'Pleural Effusion': {
    '1': {
      plain: ['Obscuring the {side} hemidiaphragm is a {size} pleural effusion.'],
      change: ['Following drainage, the {side} effusion is much smaller but still {present}.'],
    },
    '0': {
      negation: ['Neither a right nor a left pleural effusion is {present}.'],
      'post-negation': ['Pleural effusion, which was suspected on ultrasound, is not confirmed.'],
    },
    '-1': {
      hedge: [
        'Slight blunting of the posterior sulcus may be due to a {small} effusion.',
        'The {side} base is ill-defined, perhaps because of a layering effusion.',
      ],
    },
  },
  'Pleural Other': {
    '1': {
      plain: [
        'Along the {side} lateral chest wall there is smooth pleural thickening from an old empyema.',
      ],
    },
    '0': {
      negation: ['Neither pleural plaques nor pleural thickening is {present}.'],
      'post-negation': ['Pleural thickening, as suggested on the outside film, is not confirmed.'],
    },
    '-1': {
      hedge: [
        'Irregularity along the {side} dome may be due to pleural scarring.',
        'A linear calcification over the {side} lower chest is possibly a pleural plaque.',
      ],
      'cannot-exclude': ['Early pleural plaques cannot be ruled out.'],
    },
  },
  Fracture: {
    '1': {
      plain: [
        'At the site of tenderness marked by the technologist, the {side} {rib} rib is fractured.',
      ],
      stable: ['As before, there is a compression fracture of {vertebra}.'],
    },
    '0': {
      negation: ['Neither a rib fracture nor a clavicular fracture is {present}.'],
      'post-negation': ['A rib fracture, which was suspected clinically, is not confirmed.'],
    },
    '-1': {
      hedge: [
        'Mild anterior wedging of {vertebra} may be due to a compression fracture of uncertain age.',
        'Dedicated views may help with the questionable fracture of the {side} {rib} rib.',
      ],
    },
  },
  'Support Devices': {
    '1': {
      plain: ['External pacing leads, sternal wires and a mediastinal drain are in place.'],
      'device-position': [
        'The {side} {line} has its tip in the {svc}, about {cm} cm below the carina.',
        'The feeding tube is coiled in the hypopharynx and should be repositioned.',
      ],
      stable: ['As before, a {pacer} lies in the left chest wall.'],
    },
    '0': {
      resolved: [
        'Since the previous study the endotracheal tube and the enteric tube have been removed.',
      ],
      'post-negation': ['The catheter mentioned in the request is not present any longer.'],
    },
    '-1': {
      hedge: [
        'A fine line over the mediastinum is possibly a catheter, although it may lie outside the patient.',
        'Two metallic foci over the {quadrant} may represent surgical clips.',
      ],
    },
  },
};
