export { checkedFields } from './checkedFields.ts';
export { closest } from './closest.ts';
export type {
  Corpus,
  CorpusCard,
  CorpusStream,
  GoldKind,
  LeftOut,
  Provenance,
  ReaderModule,
  ReadRequest,
  Role,
} from './corpus.ts';
export { DeviceError } from './deviceError.ts';
export { errorCode } from './errorCode.ts';
export { fileError, fileProblem } from './fileError.ts';
export type { Finding, Value, ValueRole } from './finding.ts';
export { InputError } from './inputError.ts';
export type { InputPlace } from './inputError.ts';
export type { Labeler, LabelerContext, LabelerModule, Progress, Trainable } from './labeler.ts';
export type { Labels } from './labels.ts';
export type {
  CompatibleLexicon,
  Denials,
  FindingLexicon,
  GradeLexicon,
  Lexicon,
  NormalStructure,
  Phrase,
  SidesLexicon,
  SideWords,
  SummaryLexicon,
} from './lexicon.ts';
export type {
  Crosswalk,
  Modality,
  SynthesisRequest,
  Synthesizer,
  ValueMapping,
} from './modality.ts';
export { groupOfPhenomenon, phenomenonGroupTitles } from './phenomenonGroup.ts';
export type { PhenomenonGroup } from './phenomenonGroup.ts';
export type { Evidence, Prediction } from './prediction.ts';
export { fillNormal, normal } from './normal.ts';
export { peakMiB } from './peakMiB.ts';
export { printable } from './printable.ts';
export { pick, randomInteger, seededRandom, shuffle } from './random.ts';
export type { Random } from './random.ts';
export type { LabeledReport, Report, Sex, Split } from './report.ts';
export type {
  CohortFacts,
  ComparisonScore,
  Compute,
  Estimable,
  Estimate,
  FindingScore,
  Leak,
  PhenomenonGroupScore,
  Quartiles,
  ScoredCorpus,
  Scores,
  SeedMean,
  SeedSpread,
  SweepPoint,
  SweepRun,
  SweepScore,
  SystemScore,
  ValueScore,
} from './scores.ts';
export type {
  CorpusSource,
  Family,
  Study,
  StudyCorpus,
  StudyStatistics,
  StudySystem,
  StudyTraining,
  Sweep,
} from './study.ts';
export { expandSweeps } from './expandSweeps.ts';
export type { ExpandedSweep } from './expandSweeps.ts';
export { bytesSource } from './source.ts';
export type { ByteSource } from './source.ts';
