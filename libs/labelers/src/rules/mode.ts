/**
 * `compatible` repeats the choices of the CheXpert labeler, its quirks included; `improved` repairs those quirks.
 * README.md lists what differs.
 */
export type RulesMode = 'compatible' | 'improved';
