/** What annotators are told and language models are prompted with. */
export const instruction = `Label the findings section of a chest X-ray report. Read only what the text states.
For each finding answer with one value:
1 (present): the text states that the finding is there, also when it is old, stable, mild or improving.
0 (absent): the text states that it is not there, that it has resolved, or that the structure is normal.
-1 (uncertain): the text hedges (possible, probable, likely, may represent, cannot be excluded, suggestive of, versus) or contradicts itself.
nm (not mentioned): the text says nothing about it.
When several statements concern one finding, present outranks uncertain and uncertain outranks absent.
A finding named only as the reason for the examination, or only in a comparison with an earlier examination, does not count.`;
