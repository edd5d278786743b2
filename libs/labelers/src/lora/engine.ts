import { closest, InputError } from '@labelray/core';
import { loraModel, type LoraModel, type LoraModelOptions } from '@labelray/lora';

/**
 * What computes loss and gradients of an adapter: ONNX Runtime; TensorFlow's library through
 * `@tensorflow/tfjs-node-gpu`, where that is installed; or TensorFlow.js in plain JavaScript, for checking.
 */
export type Engine = 'onnx' | 'tfjs' | 'tfjs-plain';

const engines: readonly Engine[] = ['onnx', 'tfjs', 'tfjs-plain'];

/** Reads the option `engine`; ONNX Runtime where absent. Throws InputError on a value that is none. */
export function parseEngine(value: unknown = 'onnx'): Engine {
  const found = engines.find((one) => one === value);
  if (found !== undefined) return found;
  const near = typeof value === 'string' ? closest(value, engines) : undefined;
  throw new InputError(`unknown engine ${JSON.stringify(value)}`, {
    remedy: `${near === undefined ? '' : `did you mean "${near}"? `}known: ${engines.join(', ')}`,
  });
}

/** Opens a base for training an adapter with an engine; throws InputError where the engine is not installed. */
export async function openLoraModel<Row>(
  engine: Engine,
  options: LoraModelOptions<Row>,
): Promise<LoraModel<Row>> {
  if (engine === 'onnx') return loraModel(options);
  const { openTensorflow, tensorflowLoraModel } = await import('@labelray/lora-tfjs');
  const tensorflow = await openTensorflow(engine === 'tfjs' ? 'native' : 'plain');
  return tensorflowLoraModel({ ...options, tensorflow });
}
