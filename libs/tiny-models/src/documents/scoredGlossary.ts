/** A term of a glossary: its name, other names and what it is. */
export interface Term {
  readonly name: string;
  readonly also: readonly string[];
  readonly means: string;
}

const term = (name: string, also: string, means: string): Term => ({
  name,
  also: also.split(', '),
  means,
});

/**
 * The scored findings as a medical dictionary explains them, from clinical English and not from any corpus. Read as text
 * in pretraining, never asked; the audit takes every name here for a name of a scored finding.
 */
export const scoredGlossary: readonly Term[] = [
  term(
    'enlarged cardiomediastinum',
    'mediastinal widening, widened mediastinum, broad mediastinum, wide mediastinal shadow',
    'a middle of the chest that is wider than normal',
  ),
  term(
    'cardiomegaly',
    'enlarged heart, cardiac enlargement, big heart, enlarged cardiac silhouette, increased cardiothoracic ratio',
    'a heart that is too large',
  ),
  term(
    'lung lesion',
    'pulmonary nodule, lung nodule, lung mass, coin lesion, lung tumour, pulmonary neoplasm',
    'a circumscribed spot in the lung',
  ),
  term(
    'lung opacity',
    'airspace opacity, infiltrate, pulmonary infiltration, shadowing of the lung, hazy lung, increased lung density',
    'a part of the lung that is whiter than normal',
  ),
  term(
    'edema',
    'pulmonary edema, lung oedema, pulmonary congestion, vascular congestion, fluid overload, water in the lungs',
    'fluid in the tissue or the air sacs of the lung, often from a weak heart',
  ),
  term(
    'consolidation',
    'airspace consolidation, solid lung, hepatization, lobar consolidation, filled air spaces',
    'lung whose air spaces are filled so that it is uniformly dense',
  ),
  term(
    'pneumonia',
    'lung infection, chest infection, pneumonic infiltrate, bronchopneumonia, infectious infiltrate',
    'an infection of the lung',
  ),
  term(
    'atelectasis',
    'collapse of lung, volume loss, lobar collapse, plate atelectasis, subsegmental collapse, unaerated lung',
    'lung that has lost its air and its volume',
  ),
  term(
    'pneumothorax',
    'PTX, collapsed lung, pleural air, air in the pleural space, air around the lung',
    'air in the pleural space',
  ),
  term(
    'pleural effusion',
    'pleural fluid, hydrothorax, fluid in the pleural space, fluid around the lung, blunted costophrenic angle, haemothorax, empyema',
    'fluid in the pleural space',
  ),
  term(
    'pleural other',
    'pleural thickening, pleural plaque, pleural scarring, fibrothorax, apical cap, pleural peel',
    'a change of the pleura that is neither fluid nor air',
  ),
  term(
    'fracture',
    'broken bone, break, rib fracture, compression deformity, cortical break, broken rib',
    'a bone that is broken',
  ),
  term(
    'support devices',
    'lines and tubes, endotracheal tube, central venous catheter, pacemaker, chest drain, nasogastric tube, surgical clips, sternotomy wires',
    'tubes, lines, pacemakers and other hardware that was put into the body',
  ),
  term('no finding', 'normal chest, unremarkable study, no acute disease', 'nothing abnormal'),
  term(
    'nodule',
    'breast nodule, small round density, nodular density, nodular shadow',
    'a small rounded spot in the breast',
  ),
  term(
    'mass',
    'breast mass, space-occupying lesion, tumour, lump, cyst, fibroadenoma',
    'a space-occupying spot that is seen in two projections',
  ),
  term(
    'calcification',
    'calcifications, microcalcifications, calcium deposits, calcific specks, chalk deposits',
    'deposits of calcium',
  ),
  term(
    'asymmetry',
    'focal asymmetry, asymmetric tissue, asymmetric density, global asymmetry',
    'tissue on one side that has no like on the other',
  ),
  term(
    'architectural distortion',
    'distorted architecture, parenchymal distortion, converging tissue, radiating spicules',
    'tissue that is pulled together without a mass',
  ),
  term(
    'skin thickening',
    "thickened skin, cutaneous thickening, peau d'orange, thick skin",
    'skin that is thicker than normal',
  ),
  term(
    'lymph node enlargement',
    'enlarged lymph nodes, lymphadenopathy, adenopathy, swollen glands, enlarged axillary nodes',
    'lymph nodes of the armpit that are too large',
  ),
  term(
    'intramammary lymph node',
    'lymph node within the breast, intramammary node, IMLN, node in the breast',
    'a lymph node that lies in the breast',
  ),
  term(
    'nipple retraction',
    'retracted nipple, inverted nipple, nipple inversion, indrawn nipple',
    'a nipple that is drawn in',
  ),
  term(
    'skin retraction',
    'skin dimpling, dimpled skin, tethered skin, puckering of the skin',
    'skin that is drawn in',
  ),
  term(
    'trabecular thickening',
    'thickened trabeculae, coarse trabecular pattern, thickened septa, breast edema',
    'thick fibrous septa of the breast',
  ),
  term(
    'stent',
    'coronary stent, stented segment, wire mesh tube',
    'a small mesh tube that holds a vessel open',
  ),
  term(
    'graft',
    'bypass graft, coronary bypass, CABG, venous bypass, LIMA graft',
    'a vessel that leads blood around a narrow place',
  ),
  term(
    'plaque burden',
    'amount of plaque, calcium score, extent of plaque, Agatston score',
    'how much plaque the coronary arteries hold',
  ),
  term(
    'high-risk plaque',
    'vulnerable plaque, unstable plaque, napkin-ring sign, low attenuation plaque',
    'plaque that may rupture',
  ),
  term(
    'ischemia',
    'ischaemia, perfusion defect, reduced blood flow, abnormal flow reserve',
    'muscle that gets too little blood',
  ),
  term(
    'coronary stenosis',
    'narrowing of a coronary artery, CAD-RADS category, luminal narrowing, obstructive coronary disease',
    'a coronary artery that is too narrow',
  ),
  term(
    'non-diagnostic segment',
    'unassessable segment, uninterpretable segment, segment that cannot be evaluated',
    'a part of a vessel that cannot be judged',
  ),
];
