export { tensorflowLoraModel } from './model/tensorflowLoraModel.ts';
export type { TensorflowLoraModelOptions } from './model/tensorflowLoraModel.ts';
export { openTensorflow } from './openTensorflow.ts';
export type { TensorflowKind } from './openTensorflow.ts';
export type { Tensorflow } from './tensorflow.ts';
