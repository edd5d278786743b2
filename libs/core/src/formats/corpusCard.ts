import { z } from 'zod';
import type { CorpusCard, LeftOut } from '../corpus.ts';
import type { ColumnUse } from './columns.ts';
import { checked } from './checked.ts';
import { parseJsonFile } from './parseJsonFile.ts';
import { prettyJson } from './prettyJson.ts';
import { gold, provenance, role } from './studySchemas.ts';
import { schemaFor } from './schemaFor.ts';

const leftOut = schemaFor<LeftOut>()(
  z.strictObject({
    id: z.string(),
    reason: z.string(),
    annotations: z.exactOptional(z.record(z.string(), z.record(z.string(), z.string()))),
  }),
);

const columnUse = schemaFor<ColumnUse>()(
  z.strictObject({
    column: z.union([z.string(), z.undefined()]),
    as: z.string(),
    how: z.enum(['named', 'guessed']),
  }),
);

const cardSchema = schemaFor<CorpusCard>()(
  z.strictObject({
    id: z.string().min(1),
    title: z.string(),
    provenance,
    role,
    gold: z.exactOptional(gold),
    sections: z.array(z.string()),
    columns: z.exactOptional(z.array(columnUse)),
    read: z.number().int().min(0),
    leftOut: z.array(leftOut),
    warnings: z.array(z.string()),
  }),
);

/** A corpus card, checked; throws InputError with the path of a wrong value. */
export function parseCorpusCard(content: string, file: string): CorpusCard {
  return parseJsonFile(cardSchema, content, file);
}

/** A corpus card as JSON, its fields in a fixed order. */
export function formatCorpusCard(card: CorpusCard): string {
  return prettyJson(checked(cardSchema, card, {}));
}
