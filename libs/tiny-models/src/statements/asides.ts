import { framePool } from './frames.ts';

/** Sentences that name one thing without saying whether it is there: the reason of a study, an earlier result. */
export const asides = framePool({
  any: ['The question was whether there {is} {a}.', 'They had asked about {x}.'],
  prose: [
    'Indication: {x}.',
    'Reason for examination: {evaluate for|assess for|rule out|question of} {x}.',
    'Clinical question: {x}{at}{?|}',
    'The patient was referred {for|because of} {x}.',
    'The {examination|study} was requested to {look for|rule out|evaluate} {x}.',
    'Comparison is made with {date}, which showed {a}{at}.',
    'The report of {date} had mentioned {a}{at}.',
    'On {date} there had been {a}{at}.',
    'Clinical history: {x}.',
    'The previous examination described {a}{at}.',
    'Images were obtained to {assess|exclude} {x}.',
    'The request asks about {x}.',
  ],
  telegram: [
    'Ind.: {x}.',
    'Clin.: {x}{?|}',
    'Question: {x}?',
    'Request: {x}.',
    'R/o {x} requested.',
    'Prior ({date}): {x}{at}.',
    'Hx: {x}.',
    'Referred for {x}.',
    'Report of {date}: {x}{at}.',
    'Reason: {x}.',
    'On {date} {x}{at} had been described.',
  ],
  home: [
    'He asked me about {a}.',
    'We went to look for {a}.',
    'The song is about {a}.',
    'In her letter she wrote of {a}.',
    'Last year there {was} {a} in the story.',
  ],
});
