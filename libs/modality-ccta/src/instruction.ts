/** What annotators are told and language models are prompted with. */
export const instruction = `Label the findings section of a coronary CT angiography report by CAD-RADS 2.0. Read only what the text states about this examination; results of earlier ones do not count.
CAD-RADS: the category the text names; else the one that follows from the worst stenosis of a native coronary artery.
0 no plaque, no stenosis. 1 minimal, 1-24 %, or plaque without stenosis. 2 mild, 25-49 %. 3 moderate, 50-69 %. 4A severe, 70-99 %, one or two vessels. 4B left main 50 % or more, or three vessels 70 % or more. 5 a vessel is occluded. nm no stenosis is graded.
"No stenosis above 50 %" names no category by itself. Narrowed or occluded grafts do not count.
Plaque Burden: P1 mild, CAC 1-100, SIS 1-2. P2 moderate, CAC 101-300, SIS 3-4. P3 severe, CAC 301-999, SIS 5-7. P4 extensive, CAC 1000 or more, SIS 8 or more. None no plaque, or its amount is not told. A named amount outranks a score.
Stent, High-Risk Plaque, Graft, Non-Diagnostic Segment, Exception: 1 present, 0 stated absent, nm not mentioned.
High-Risk Plaque takes two features (positive remodeling, low attenuation, spotty calcification, napkin-ring sign) or the words; one feature alone is 0.
Ischemia: 1 flow reserve 0.75 or less, or a perfusion defect. 0 flow reserve above 0.80, or normal perfusion. -1 flow reserve 0.76-0.80, or called borderline. nm neither was assessed.
Exception: coronary abnormality other than atherosclerosis, such as anomalous origin, dissection, aneurysm, fistula, vasculitis.`;
