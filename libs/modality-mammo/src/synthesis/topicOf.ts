/** Finding → the part of the report that speaks of it where there is none for each breast. */
export const topicOf: Readonly<Record<string, string>> = {
  Nodule: 'breast',
  Mass: 'breast',
  Calcification: 'breast',
  Asymmetry: 'breast',
  'Architectural Distortion': 'breast',
  'Trabecular Thickening': 'breast',
  'Skin Thickening': 'skin',
  'Skin Retraction': 'skin',
  'Nipple Retraction': 'skin',
  'Lymph Node Enlargement': 'nodes',
  'Intramammary Lymph Node': 'nodes',
};
