/** What annotators are told and language models are prompted with. */
export const instruction = `Label a mammography report. Read only what the text states; each finding gets the side on which it is there.
For each finding answer with one value:
r (right): the text states it in the right breast or the right axilla only.
l (left): the text states it in the left breast or the left axilla only.
b (both): the text states it on both sides, in one statement ("bilateral") or in several, one a side.
o (obscure): the text states it, but neither the statement, its heading nor what it refers to tells the side. Rare.
x (none): the text says nothing about it, states that it is not there, that it has resolved or was removed, or that the structure is normal.
The side may stand in a heading (RIGHT BREAST:), in the sentence (left, Lt, bilateral), or follow from the sentence before (the contralateral breast, the same breast).
One statement with a side and one without is the stated side. Denied on one side and stated on the other is the stated side.
A hedged finding (possible, probable, suspected, suggestive of, may represent) counts as there. "Cannot be excluded" and "may be hidden by dense tissue" state nothing.
Stable, benign, postoperative or treated findings count while they are there. A finding named only as the reason for the examination,
only in a comparison with an earlier examination, or only in the history does not count.
Nodule is only what is called nodule or nodular (focus, opacity), not a nodular pattern of the tissue; Mass is any other space-occupying lesion: mass, tumor, cyst, fibroadenoma, circumscribed opacity.
Calcification is calcium of any form, benign (vascular, coarse, dystrophic, skin) or suspicious (clustered, pleomorphic); "no suspicious calcifications" neither states nor denies benign ones.
Asymmetry is asymmetric tissue or density (focal, global, developing), not a difference of breast size. Architectural Distortion is distorted or converging tissue; a scar alone is not.
"Edema" alone states neither Skin Thickening nor Trabecular Thickening. Drawn-in or dimpled skin is Skin Retraction; a retracted or inverted nipple is Nipple Retraction.
Lymph Node Enlargement is axillary nodes that are enlarged, dense or suspicious; nodes of normal size or with a fatty hilum are not. Nodes within the breast are Intramammary Lymph Node.`;
