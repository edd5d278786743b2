export { gradients } from './autodiff/gradients.ts';
export { byteLength } from './graph/elementType.ts';
export type { ElementType } from './graph/elementType.ts';
export { Graph } from './graph/graph.ts';
export type {
  Attributes,
  Emission,
  FileRange,
  GradientRule,
  Node,
  Place,
  Stored,
  Tensor,
} from './graph/graph.ts';
export { broadcastShapes, formatShape, sameShape } from './graph/shape.ts';
export type { Dimension, Shape } from './graph/shape.ts';
export { deviceNeeds, devices, parseDevice } from './runtime/device.ts';
export type { Device } from './runtime/device.ts';
export { encodeModel } from './runtime/encodeModel.ts';
export { floatData, floats, integers } from './runtime/hostTensor.ts';
export type { HostArray, HostTensor } from './runtime/hostTensor.ts';
export { probeDevices } from './runtime/probeDevices.ts';
export type { DeviceState } from './runtime/probeDevices.ts';
export { openSession } from './runtime/session.ts';
export type { Session, SessionOptions } from './runtime/session.ts';
export { add } from './ops/add.ts';
export { cast } from './ops/cast.ts';
export { codebook } from './ops/codebook.ts';
export { concat } from './ops/concat.ts';
export { crossEntropy } from './ops/crossEntropy.ts';
export { cut } from './ops/cut.ts';
export { dequantize } from './ops/dequantize.ts';
export { div } from './ops/div.ts';
export { dropout } from './ops/dropout.ts';
export { erf } from './ops/erf.ts';
export { exp } from './ops/exp.ts';
export { expandLike } from './ops/expandLike.ts';
export { gather } from './ops/gather.ts';
export { gatherElements } from './ops/gatherElements.ts';
export { gelu } from './ops/gelu.ts';
export { layerNorm } from './ops/layerNorm.ts';
export { lengthOf } from './ops/lengthOf.ts';
export { linear } from './ops/linear.ts';
export { log } from './ops/log.ts';
export { logSoftmax } from './ops/logSoftmax.ts';
export { matmul } from './ops/matmul.ts';
export type { MatmulOptions } from './ops/matmul.ts';
export { mul } from './ops/mul.ts';
export { neg } from './ops/neg.ts';
export { reciprocal } from './ops/reciprocal.ts';
export { reduceMean } from './ops/reduceMean.ts';
export { reduceSum } from './ops/reduceSum.ts';
export { reshape } from './ops/reshape.ts';
export { reshapeLike } from './ops/reshapeLike.ts';
export { rmsNorm } from './ops/rmsNorm.ts';
export { rotary } from './ops/rotary.ts';
export type { RotaryAngles } from './ops/rotary.ts';
export { shapeOf } from './ops/shapeOf.ts';
export { sigmoid } from './ops/sigmoid.ts';
export { silu } from './ops/silu.ts';
export { slice } from './ops/slice.ts';
export { softmax } from './ops/softmax.ts';
export { split } from './ops/split.ts';
export { sqrt } from './ops/sqrt.ts';
export { sub } from './ops/sub.ts';
export { sumTo } from './ops/sumTo.ts';
export { tanh } from './ops/tanh.ts';
export { transpose } from './ops/transpose.ts';
export { unsqueeze } from './ops/unsqueeze.ts';
export { waitFor } from './ops/waitFor.ts';
export { where } from './ops/where.ts';
export { zerosLike } from './ops/zerosLike.ts';
export { rows } from './ops/rows.ts';
