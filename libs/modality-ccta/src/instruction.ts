/** What annotators are told and language models are prompted with. */
export const instruction = `Label the findings section of a report. Read only what the text states.
For each finding answer with one value:
1 (present): the text states that the finding is there, also when it is old, stable or small.
0 (absent): the text states that it is not there or that it has resolved.
-1 (uncertain): the text hedges (possible, probable, may represent, cannot be excluded) or contradicts itself.
nm (not mentioned): the text says nothing about it.
When several statements concern one finding, present outranks uncertain and uncertain outranks absent.`;
