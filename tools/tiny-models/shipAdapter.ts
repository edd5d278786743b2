// Ships an adapter of a default study as the one of `tiny-lora`, after `npx nx run bench:cxr`:
// `npx nx run tiny-models:ship-adapter -- cxr mammo [--system lora --seed 1]`.
import { mkdirSync, readFileSync, rmSync, cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const shelf = join(root, 'libs/tiny-models/adapters');
const { values, positionals: modalities } = parseArgs({
  allowPositionals: true,
  options: {
    system: { type: 'string', default: 'lora' },
    seed: { type: 'string', default: '1' },
  },
});

/** Options that opening needs; the others are the training's, and stand in the adapter. */
const opening = ['prompt', 'guideline', 'names', 'maxTokens'];

interface StudySystem {
  readonly id: string;
  readonly labeler: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

for (const modality of modalities) {
  const studyFile = join(root, `libs/modality-${modality}/studies/default.json`);
  const { systems } = JSON.parse(readFileSync(studyFile, 'utf8')) as {
    readonly systems: readonly StudySystem[];
  };
  const system = systems.find(({ id }) => id === values.system);
  const base = /^lora:(tiny-[a-z0-9-]+)$/.exec(system?.labeler ?? '')?.[1];
  const trained = join(root, `out/${modality}/systems/${values.system}.seed${values.seed}/adapter`);
  if (base === undefined || !existsSync(trained)) {
    console.error(
      `no trained ${values.system} of ${modality}: run npx nx run bench:${modality} first`,
    );
    process.exitCode = 2;
    continue;
  }
  const folder = join(shelf, modality);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
  cpSync(trained, folder, { recursive: true });
  const file = join(shelf, 'manifest.json');
  const before = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  const options = Object.fromEntries(
    Object.entries(system?.options ?? {}).filter(([name]) => opening.includes(name)),
  );
  const manifest = { ...before, [modality]: { base, options } };
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(`${folder}: ${values.system}, seed ${values.seed}, on ${base}`);
}
