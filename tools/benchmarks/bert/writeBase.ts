/** Writes a BERT of random weights in the shape of BERT-base into a folder: `writeBase.ts <layers> <folder>`. */
import { bertConfigJson, initialParameters, parameterTensors } from '@labelray/bert';
import { seededRandom } from '@labelray/core';
import { writeSafetensors } from '@labelray/weights';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { bertBase, heads, shapesOf } from './shape.ts';

const [layers, folder = ''] = process.argv.slice(2);
const config = bertBase(Number(layers));
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'config.json'), bertConfigJson(config, heads));
const parameters = initialParameters(shapesOf(config), seededRandom(1));
await writeSafetensors(join(folder, 'model.safetensors'), parameterTensors(parameters));
