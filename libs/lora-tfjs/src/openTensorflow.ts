import { InputError } from '@labelray/core';
import type { Tensorflow } from './tensorflow.ts';

/**
 * Where TensorFlow.js computes: `native` in TensorFlow's own library, on a GPU where it finds one; `plain` in
 * JavaScript, which takes no installation and is for checking, since it is far slower.
 */
export type TensorflowKind = 'native' | 'plain';

/** The packages, by kind; neither is a dependency (decision 011). */
export const tensorflowPackages: Readonly<Record<TensorflowKind, string>> = {
  native: '@tensorflow/tfjs-node-gpu',
  plain: '@tensorflow/tfjs',
};

/** Loads TensorFlow.js; throws InputError where its package is not installed or its library cannot be loaded. */
export async function openTensorflow(kind: TensorflowKind = 'native'): Promise<Tensorflow> {
  const name = tensorflowPackages[kind];
  const tf = await load(name).catch((error: unknown) => {
    throw refusal(name, error);
  });
  tf.enableProdMode(); // else it prints to the console
  if (kind === 'plain') await tf.setBackend('cpu');
  await tf.ready();
  return tf;
}

// The type of a package that need not be installed is that of the plain one.
const load = (name: string): Promise<Tensorflow> => import(name) as Promise<Tensorflow>;

/** What is wrong: nothing there, or something that does not load, such as a library of CUDA that is missing. */
function refusal(name: string, error: unknown): InputError {
  const { code, message = '' } = error as { readonly code?: unknown; readonly message?: string };
  const absent =
    (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && message.includes(name);
  return absent
    ? new InputError(`the engine tfjs needs the package ${name}, which is not installed`, {
        remedy: `npm install --no-save ${name}@4.22.0 (Node 22 or older, CUDA 11.2), or leave out engine`,
      })
    : new InputError(`the package ${name} cannot be loaded: ${message.split('\n')[0] ?? ''}`, {
        remedy: 'install it again with the CUDA libraries it asks for, or leave out engine',
      });
}
