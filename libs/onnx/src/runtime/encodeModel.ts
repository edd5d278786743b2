import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { elementCodes } from '../graph/elementType.ts';
import type { Attributes, Graph, Stored, Tensor } from '../graph/graph.ts';
import type { Device } from './device.ts';
import { lowerNode, type ModelNode } from './lowerNode.ts';
import { neededNodes } from './neededNodes.ts';

/** Operator sets of every model: 21 is the first with four-bit weights in blocks. */
const operatorSets = [
  { domain: '', version: 21 },
  { domain: 'com.microsoft', version: 1 },
];

/** Version of the file format; 10 is the one of operator set 21. */
const formatVersion = 10;

/** Attribute types of onnx.proto3. */
const attributeTypes = { float: 1, integer: 2, text: 3, integers: 7 };

/** For which device a model is, and where the runtime finds its files. */
export interface EncodeOptions {
  readonly device?: Device;
  readonly locate?: (file: string) => string;
}

/**
 * The ONNX model (a protobuf message) that computes the given outputs, each under its new name, of operations that the
 * device has. Holds only what they need. Throws RangeError where an output has the name of an input.
 * Field numbers: onnx.proto3, ONNX 1.16.
 */
export function encodeModel(
  graph: Graph,
  outputs: Readonly<Record<string, Tensor>>,
  { device = 'cpu', locate = (file) => file }: EncodeOptions = {},
): Uint8Array {
  const taken = [...graph.inputs, ...graph.stored.map(({ tensor }) => tensor)];
  for (const { name } of taken) {
    if (name in outputs) throw new RangeError(`an output is named ${name}, as an input is`);
  }
  const { nodes, used } = neededNodes(graph, Object.values(outputs));
  const writer = new BinaryWriter();
  writer.uint32(8).int64(formatVersion); // ModelProto.ir_version
  writer.uint32(18).string('labelray'); // producer_name
  message(writer, 7, (model) => {
    const named = outputNames(outputs);
    for (const node of nodes.flatMap((one) => lowerNode(one, device)))
      message(model, 1, (to) => {
        writeNode(to, node, (tensor) => named.get(tensor) ?? tensor);
      });
    for (const [name, { name: own }] of Object.entries(outputs)) {
      const from = named.get(own) ?? own;
      if (from === name) continue;
      message(model, 1, (to) => {
        writeIdentity(to, from, name); // of an input, or a second name of one tensor: a copy
      });
    }
    model.uint32(18).string('graph'); // GraphProto.name
    for (const stored of graph.stored) {
      if (used.has(stored.tensor))
        message(model, 5, (to) => {
          writeStored(to, stored, locate);
        });
    }
    for (const input of graph.inputs) {
      if (used.has(input))
        message(model, 11, (to) => {
          writeValue(to, input.name, input);
        });
    }
    for (const [name, tensor] of Object.entries(outputs)) {
      message(model, 12, (to) => {
        writeValue(to, name, { ...tensor, shape: undefined });
      });
    }
  });
  for (const { domain, version } of operatorSets) {
    message(writer, 8, (to) => to.uint32(10).string(domain).uint32(16).int64(version));
  }
  return writer.finish();
}

/** By a computed tensor's own name, the first name that callers know it by as an output. */
function outputNames(outputs: Readonly<Record<string, Tensor>>): ReadonlyMap<string, string> {
  const computed = Object.entries(outputs).filter(([, { node }]) => node !== undefined);
  return new Map(computed.toReversed().map(([name, tensor]) => [tensor.name, name]));
}

/** A nested message: its field number, then what `write` puts in. */
function message(writer: BinaryWriter, field: number, write: (inner: BinaryWriter) => unknown) {
  writer.uint32(field * 8 + 2).fork();
  write(writer);
  writer.join();
}

function writeNode(
  writer: BinaryWriter,
  node: ModelNode,
  nameOf: (tensor: string) => string,
): void {
  for (const input of node.inputs) writer.uint32(10).string(nameOf(input));
  for (const output of node.outputs) writer.uint32(18).string(nameOf(output));
  writer.uint32(26).string(node.name);
  writer.uint32(34).string(node.operator);
  writeAttributes(writer, node.attributes);
  if (node.domain !== '') writer.uint32(58).string(node.domain);
}

function writeIdentity(writer: BinaryWriter, from: string, to: string): void {
  writer.uint32(10).string(from).uint32(18).string(to);
  writer.uint32(26).string(`output ${to}`).uint32(34).string('Identity');
}

function writeAttributes(writer: BinaryWriter, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    message(writer, 5, (to) => {
      to.uint32(10).string(name);
      if (typeof value === 'number') {
        to.uint32(24).int64(value).uint32(160).int32(attributeTypes.integer);
      } else if (typeof value === 'string') {
        to.uint32(34).string(value).uint32(160).int32(attributeTypes.text);
      } else if ('float' in value) {
        to.uint32(21).float(value.float).uint32(160).int32(attributeTypes.float);
      } else {
        for (const one of value) to.uint32(64).int64(one);
        to.uint32(160).int32(attributeTypes.integers);
      }
    });
  }
}

function writeStored(
  writer: BinaryWriter,
  { tensor, data }: Stored,
  locate: (file: string) => string,
): void {
  for (const length of tensor.shape) writer.uint32(8).int64(length);
  writer.uint32(16).int32(elementCodes[tensor.type]);
  writer.uint32(66).string(tensor.name);
  if (data instanceof Uint8Array) {
    writer.uint32(74).bytes(data);
    return;
  }
  const entries = {
    location: locate(data.file),
    offset: String(data.offset),
    length: String(data.length),
  };
  for (const [key, value] of Object.entries(entries)) {
    message(writer, 13, (to) => to.uint32(10).string(key).uint32(18).string(value));
  }
  writer.uint32(112).int32(1); // data_location = EXTERNAL
}

function writeValue(
  writer: BinaryWriter,
  name: string,
  { type, shape }: { type: Tensor['type']; shape: Tensor['shape'] | undefined },
): void {
  writer.uint32(10).string(name);
  message(writer, 2, (to) => {
    message(to, 1, (tensorType) => {
      tensorType.uint32(8).int32(elementCodes[type]);
      if (shape === undefined) return; // the runtime infers it
      message(tensorType, 2, (dimensions) => {
        for (const dimension of shape) {
          message(dimensions, 1, (one) =>
            typeof dimension === 'number'
              ? one.uint32(8).int64(dimension)
              : one.uint32(18).string(dimension),
          );
        }
      });
    });
  });
}
