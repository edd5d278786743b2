import type { Phrases } from '@labelray/corpus';

const tail = (...texts: readonly string[]) => ({ 'unseen-synonym': texts });

/** Descriptions of a finding without its usual name, internal style. */
export const longTail: Phrases = {
  Cardiomegaly: {
    '1': tail(
      'Water-bottle configuration of a heart that is far too large.',
      'Both atria and both ventricles look dilated.',
      'The cardiac apex is displaced laterally and downward, with a ratio of 0.6 to the thorax.',
      'Heart is prominent beyond the normal range for age.',
      'There is biventricular dilatation.',
      'Increase in the transverse cardiac diameter beyond normal.',
    ),
    '0': tail(
      'Heart is within half the thoracic width.',
      'The cardiac chambers do not look dilated.',
      'Nothing wrong with the heart size.',
    ),
    '-1': tail(
      'The left ventricle is perhaps dilated.',
      'Cardiothoracic ratio hovers around one half.',
      'The heart might be a bit bigger than it should be.',
    ),
  },
  'Enlarged Cardiomediastinum': {
    '1': tail(
      'Abnormally thick right paratracheal stripe with a lobulated upper mediastinal margin.',
      'The superior mediastinum is fuller than it should be.',
      'Lobulated soft tissue expands the anterior mediastinum.',
      'The mediastinal shadow spreads past the transverse processes on both sides.',
    ),
    '0': tail(
      'The mediastinal borders lie where they should.',
      'No bulge of the mediastinal borders.',
    ),
    '-1': tail(
      'A bulge of the upper mediastinal border is possibly just a vessel.',
      'The upper mediastinum might be a little full.',
    ),
  },
  'Lung Lesion': {
    '1': tail(
      'A spiculated focus of {cm} cm in the {lobe} has invaded the chest wall, a known malignancy.',
      'A sharply rimmed ball of {mm} mm lies in the {lobe}.',
      'Round shadows of various sizes are scattered through both lungs, in keeping with known sarcoma deposits.',
      'There is a mycetoma in an old cavity of the {lobe}.',
      'A tuberculoma is {seen} in the {lobe}.',
    ),
    '0': tail(
      'No round foci in the lungs.',
      'The lungs hold no growth.',
      'No lung tumor is {present}.',
    ),
    '-1': tail(
      'A tumor behind the {side} clavicle is possible.',
      'A rounded focus in the {lobe} might be neoplastic or merely a rib end.',
      'The round spot at the {side} apex is perhaps intrapulmonary.',
    ),
  },
  'Lung Opacity': {
    '1': tail(
      'The right heart border is silhouetted by adjacent abnormal lung.',
      'Abnormal whiteness spreads from the {side} hilum.',
      'The {lobe} shows a patch of abnormal lung.',
      'Mottled shadows occupy the {region}.',
      'Coarse markings crowd the {region}.',
    ),
    '0': tail(
      'There is nothing abnormal in the lung parenchyma.',
      'The lung parenchyma is normal throughout.',
      'No parenchymal abnormality is {present}.',
      'The lung parenchyma is unremarkable.',
    ),
    '-1': tail(
      'Subtle whiteness in the {region} is perhaps due to the overlying breast.',
      'A vague patch in the {region} may be nothing more than vessels.',
    ),
  },
  Edema: {
    '1': tail(
      'Fluid has leaked into the interstitium, with blurred vessels and cuffed bronchi.',
      'The hilar vessels are fuzzy and the fissures thick, a picture of left ventricular failure.',
      'There is hydrostatic overload of the lungs.',
      'The pulmonary vessels are plump, with redistribution to the apices.',
      'Decompensated heart failure is evident in the lungs.',
    ),
    '0': tail(
      'The vessels are crisp and taper normally.',
      'Septal lines are not seen, and the vessels are sharp.',
      'Nothing to suggest left ventricular failure in the lungs.',
    ),
    '-1': tail(
      'The vessels are slightly fuzzy, perhaps from early failure.',
      'Mild volume overload is conceivable.',
      'The perihilar vessels are perhaps a little plump.',
    ),
  },
  Consolidation: {
    '1': tail(
      'The {lobe} is drowned, with patent bronchi standing out.',
      'Complete filling of the {lobe} air spaces is {seen}.',
      'Hepatization of the {lobe}.',
    ),
    '0': tail('The air spaces are not filled anywhere.', 'No lobe shows filled air spaces.'),
    '-1': tail(
      'The air spaces behind the heart are possibly filled.',
      'There is the impression of a solid {lobe}.',
    ),
  },
  Pneumonia: {
    '1': tail(
      'The {lobe} is the seat of a bacterial infection.',
      'There is a florid lower respiratory tract infection of the {lobe}.',
      'Viral infection of both lower lobes, confirmed by swab.',
    ),
    '0': tail('No sign of infection.', 'The lungs show nothing infectious.'),
    '-1': tail(
      'In a febrile patient this would fit infection of the {lobe}.',
      'Aspiration with infection is a thought.',
      'Antibiotics may be warranted, as infection of the {lobe} is suspected.',
    ),
  },
  Atelectasis: {
    '1': tail(
      'Crowded vessels and an elevated fissure show that the {lobe} has shrunk.',
      'The {lobe} is deflated.',
      'The {base} is poorly expanded, with crowding of bronchi and vessels.',
      'Golden S sign, with the {lobe} drawn up.',
      'The left lower lobe has come down behind the heart.',
    ),
    '0': tail('No lobe has shrunk.', 'Expansion of both lungs is complete.'),
    '-1': tail(
      'Expansion of the {lobe} is possibly incomplete.',
      'The {lobe} looks a little small, which might be positional.',
    ),
  },
  Pneumothorax: {
    '1': tail(
      'The {side} lung edge has come away from the chest wall by {mm} mm.',
      'A crescent of air caps the {side} lung.',
      'The {side} lung is partly down, with air around it.',
      'Beyond the white line of visceral pleura on the {side}, no vessels are {present}.',
    ),
    '0': tail(
      'No lung edge is seen away from the chest wall.',
      'Vessels can be followed out to the ribs on both sides.',
    ),
    '-1': tail(
      'A curved line near the {side} apex might be a lung edge or a sheet.',
      'The {side} lung edge is perhaps visible.',
    ),
  },
  'Pleural Effusion': {
    '1': tail(
      'The {side} hemidiaphragm is obscured by layering fluid.',
      'A fluid level is {seen} in the {side} chest cavity, in the pleura.',
      'The {side} posterior sulcus holds fluid.',
      'There is a chylothorax on the {side}.',
      'Pleural drainage has left about a cupful of fluid on the {side}.',
    ),
    '0': tail(
      'Both pleural sinuses are dry.',
      'The pleural space holds no fluid.',
      'The diaphragm is seen in full out to the ribs, without fluid above it.',
    ),
    '-1': tail(
      'A shallow layer of fluid could hide behind the {side} dome.',
      'The {side} sinus is not quite sharp, perhaps from fluid.',
    ),
  },
  'Pleural Other': {
    '1': tail(
      'Old calcified pleural peel on the {side}.',
      'The {side} lung is tethered to the chest wall by fibrous bands.',
      'The lung apices are capped by old scar of the pleura.',
      'Pleural calcification in a holly-leaf pattern.',
    ),
    '0': tail('No calcification along the pleura.', 'No peel and no cap.'),
    '-1': tail(
      'A faint calcified line over the {side} dome is perhaps pleural.',
      'The apices may be capped by old pleural scar.',
    ),
  },
  Fracture: {
    '1': tail(
      'Offset of the cortex in the {side} {rib} rib.',
      'The {side} chest wall shows broken ribs in two places each.',
      '{vertebra} has lost half of its height after an osteoporotic break.',
      'Nonunion of the {side} clavicle.',
    ),
    '0': tail('Every rib can be followed without a break.', 'Rib cortices are continuous.'),
    '-1': tail(
      'A lucent line across the {side} {rib} rib might be a break or a vessel groove.',
      'A break of the {side} {rib} rib would be hard to see here but is suspected.',
    ),
  },
  'Support Devices': {
    '1': tail(
      'A feeding apparatus passes through the esophagus into the stomach.',
      'Battery pack over the left upper chest with two electrodes.',
      'A transcatheter aortic bioprosthesis is {seen}.',
      'An intra-aortic balloon pump marker projects over the aortic arch.',
      'Vertebroplasty cement and screws in the lower thoracic spine.',
      'The sternum is held by metal loops.',
    ),
    '0': tail('The chest is free of hardware.', 'The patient no longer has any tubes.'),
    '-1': tail('A metallic shadow over the {side} chest might lie within or upon the patient.'),
  },
};
