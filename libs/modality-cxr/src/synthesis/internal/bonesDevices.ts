import type { Phrases } from '@labelray/corpus';

/** Fractures and devices, internal style. */
export const bonesDevices: Phrases = {
  Fracture: {
    '1': {
      plain: [
        'There is a fracture of the {side} {rib} rib.',
        '{Acuity} {side} rib fractures are {seen}.',
        '{Acuity} fracture of the {side} clavicle.',
        'Compression fracture of {vertebra}.',
        'Healed fracture of the {side} {rib} rib.',
        'Multiple {side} rib fractures.',
      ],
      stable: [
        '{Unchanged} old {side} rib fractures.',
        'The compression fracture of {vertebra} is {unchanged} {since}.',
      ],
      change: ['The {side} {rib} rib fracture shows increasing callus {since}.'],
      measurement: ['The fracture of the {side} {rib} rib is displaced by {mm} mm.'],
      laterality: [
        'No right rib fracture; the left {rib} rib is fractured.',
        'Fractures of the right ribs are {seen}, none on the left.',
      ],
      'unseen-synonym': [
        'A cortical step is {seen} along the {side} {rib} rib.',
        'The {side} {rib} rib is broken.',
        'Broken ribs on the {side}, with mature callus.',
        'The {side} clavicle is in two pieces that override each other.',
        'The {side} {rib} rib has healed with deformity after an old break.',
      ],
    },
    '0': {
      negation: [
        '{No} displaced rib fracture.',
        '{No} acute fracture.',
        '{No} fracture.',
        'No rib fractures.',
      ],
      normality: [
        'The bones are intact.',
        'Visualized osseous structures are <intact|unremarkable>.',
        'The bony thorax is intact.',
      ],
      'post-negation': ['Fractures are not {present}.', 'Rib fracture: none.'],
      'unseen-synonym': [
        'No cortical break is {present}.',
        'The ribs are continuous, with smooth outlines.',
        'No broken bones.',
      ],
    },
    '-1': {
      hedge: [
        'Possible nondisplaced fracture of the {side} {rib} rib.',
        'Questionable {side} rib fracture.',
        'There may be a compression fracture of {vertebra}.',
        'Cortical irregularity of the {side} {rib} rib is suspicious for a fracture.',
      ],
      'cannot-exclude': [
        'A nondisplaced rib fracture cannot be excluded.',
        'A fracture of {vertebra} is not excluded.',
      ],
      'unseen-synonym': [
        'The {side} {rib} rib is perhaps broken.',
        'A tiny cortical step of the {side} {rib} rib is possibly an overlap of shadows.',
      ],
    },
  },
  'Support Devices': {
    '1': {
      plain: [
        'Left chest wall {pacer} is {seen}.',
        'Median sternotomy wires are <intact|{seen}>.',
        'A {side} {line} is <in place|{seen}>.',
        'A {side} chest tube is in place.',
        'Surgical clips project over the {quadrant}.',
        'Prosthetic <aortic|mitral> valve.',
        'Sternotomy wires and mediastinal clips are {seen}.',
        'Spinal fusion hardware is {seen}.',
        'There is a tracheostomy tube.',
      ],
      'device-position': [
        'Endotracheal tube terminates {cm} cm above the carina.',
        'The {line} ends in the {svc}.',
        'The tip of the {side} {line} projects over the {svc}.',
        'Enteric tube courses below the diaphragm, its tip off the inferior edge of the image.',
        'Left chest wall {pacer} with leads terminating in the right atrium and right ventricle.',
        'The endotracheal tube tip is {cm} cm from the carina, and an orogastric tube passes into the stomach.',
        'A {side} chest tube is directed toward the apex.',
        'Tip of the nasogastric tube lies in the stomach, with the side port at the gastroesophageal junction.',
      ],
      stable: [
        'Position of the {side} {line} is {unchanged}.',
        '{Unchanged} position of the monitoring and support devices.',
        'The {pacer} is in {unchanged} position.',
      ],
      change: [
        'The endotracheal tube has been advanced and now ends {cm} cm above the carina.',
        'Interval placement of a {side} {line}.',
        'Right {line} has been exchanged over a wire, the new one ending in the {svc}.',
      ],
      'unseen-synonym': [
        'Wires from prior open-heart surgery hold the sternum.',
        'A generator lies over the left pectoral muscle.',
        'Leads cross the midline to the apex of the right ventricle.',
        'The patient is intubated.',
        'Metallic cerclage of the sternum.',
        'A ring marks the replaced mitral valve.',
        'Stent in the descending aorta.',
        'A reservoir is {seen} below the {side} clavicle.',
        'Plate and screws fix the {side} clavicle.',
        'A loop recorder projects over the left chest.',
      ],
    },
    '0': {
      resolved: [
        'The endotracheal tube has been removed.',
        'Interval removal of the {side} {line}.',
        'Interval removal of all lines and tubes.',
        'The {side} chest tube has been withdrawn.',
        'Patient has been extubated in the interval.',
      ],
      negation: [
        'No support devices.',
        'No lines or tubes are {present}.',
        'No radiopaque hardware.',
      ],
      'post-negation': ['Lines and tubes: none.'],
      'unseen-synonym': ['All catheters are out.', 'Nothing implanted projects over the chest.'],
    },
    '-1': {
      hedge: [
        'A thin line over the {side} neck may represent a catheter or an external wire.',
        'Linear metallic structure over the {side} chest is possibly a catheter fragment.',
        'Probable surgical clips over the {quadrant}, versus external material.',
      ],
      'cannot-exclude': [
        'A retained catheter fragment cannot be excluded.',
        'A retained guide wire is not excluded.',
      ],
      'unseen-synonym': [
        'A wire-like shadow over the {side} shoulder is perhaps outside the patient.',
        'Something tubular crosses the neck, possibly external to the patient.',
      ],
    },
  },
};
