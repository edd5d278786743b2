import { add } from '../ops/add.ts';
import { waitFor } from '../ops/waitFor.ts';
import { isReal } from '../graph/elementType.ts';
import type { Graph, Node, Place, Tensor } from '../graph/graph.ts';
import { formatShape, sameShape } from '../graph/shape.ts';

/**
 * Adds the backward pass of a scalar loss to its graph and returns ∂loss/∂t for each t of `wrt`, in the shape of t.
 * Of a part of a model give its output for the loss, with `gradient` = ∂loss/∂output: nothing then asks for the output
 * itself. Nodes are added for what is asked only. Throws RangeError where the loss is no scalar (or not of the shape of
 * `gradient`) or does not depend on t, and where it depends on t through an operation without a gradient rule.
 *
 * Reverse-mode differentiation: nodes are visited from the loss backwards, and each adds its rule's product with the
 * gradient of its output to the gradients of its inputs.
 *
 * @example const [dw] = gradients(mean(mul(w, w)), [w]); // dw = 2 w / n
 */
export function gradients(
  loss: Tensor,
  wrt: readonly Tensor[],
  { gradient: given }: { readonly gradient?: Tensor } = {},
): Tensor[] {
  const { graph } = loss;
  if (given !== undefined && !sameShape(given.shape, loss.shape)) {
    throw new RangeError(
      `a gradient ${formatShape(given.shape)} of an output ${formatShape(loss.shape)}`,
    );
  }
  if (given === undefined && loss.shape.length !== 0) {
    throw new RangeError(
      `the loss has the shape ${formatShape(loss.shape)}; reduce it to a scalar`,
    );
  }
  const forward = [...graph.nodes]; // the backward pass adds to graph.nodes while we walk
  const dependent = dependents(forward, wrt);
  const found = new Map<Tensor, Tensor>([[loss, given ?? graph.scalar(1)]]);
  const segments = new Map<number, ReadonlyMap<Tensor, Tensor>>();
  for (const node of forward.reverse()) {
    const received = node.outputs.map((output) => found.get(output));
    const gradient = received.find((one) => one !== undefined);
    if (gradient === undefined || !node.outputs.some((output) => dependent.has(output))) continue;
    let copies: ReadonlyMap<Tensor, Tensor> | undefined;
    if (node.segment !== undefined) {
      copies = segments.get(node.segment) ?? repeatSegment(graph, node.segment, gradient);
      segments.set(node.segment, copies);
    }
    const place = placeOf(node, received, copies, gradient);
    node.inputs.forEach((input, index) => {
      if (input === undefined || !dependent.has(input)) return;
      const rule = node.rules[index];
      if (rule === undefined) {
        throw new RangeError(`no gradient flows through input ${index} of ${node.name}`);
      }
      const part = graph.scope(`${node.name}'`, () => rule(gradient, place));
      const sum = found.get(input);
      found.set(input, sum === undefined ? part : add(sum, part));
    });
  }
  return wrt.map((tensor) => {
    const gradient = found.get(tensor);
    if (gradient === undefined) throw new RangeError(`the loss does not depend on ${tensor.name}`);
    return gradient;
  });
}

/**
 * The tensors that depend on any of the given ones, themselves included. Whole numbers and truths, such as the shape
 * of a tensor, are constants: nothing flows through them.
 */
function dependents(nodes: readonly Node[], roots: readonly Tensor[]): ReadonlySet<Tensor> {
  const dependent = new Set(roots);
  for (const { inputs, outputs } of nodes) {
    if (inputs.some((input) => input !== undefined && dependent.has(input))) {
      for (const output of outputs) if (isReal(output.type)) dependent.add(output);
    }
  }
  return dependent;
}

function placeOf(
  node: Node,
  received: readonly (Tensor | undefined)[],
  copies: ReadonlyMap<Tensor, Tensor> | undefined,
  reached: Tensor,
): Place {
  const again = new Map<Tensor, Tensor>();
  const at = (tensors: readonly (Tensor | undefined)[], index: number): Tensor => {
    const tensor = tensors[index];
    if (tensor === undefined) throw new RangeError(`${node.name} has no tensor ${index}`);
    const copy = copies?.get(tensor) ?? again.get(tensor);
    if (copy !== undefined || tensor.node?.fleeting !== true) return copy ?? tensor;
    const repeated = tensor.graph.repeated(() => repeatFleeting(tensor, reached));
    again.set(tensor, repeated);
    return repeated;
  };
  return {
    input: (index) => at(node.inputs, index),
    output: (index) => at(node.outputs, index),
    gradient: (index) => received[index],
  };
}

/**
 * Adds the nodes of a segment once more, on tensors that wait for the gradient that has reached the segment. Without
 * the wait the runtime would merge the copies with the originals, or run them early and keep their results.
 */
function repeatSegment(
  graph: Graph,
  segment: number,
  reached: Tensor,
): ReadonlyMap<Tensor, Tensor> {
  const copies = new Map<Tensor, Tensor>();
  const nodes = graph.nodes.filter((node) => node.segment === segment);
  const inside = new Set(nodes.flatMap((node) => node.outputs));
  const stored = new Set(graph.stored.map(({ tensor }) => tensor));
  const waiting = (input: Tensor): Tensor => {
    const copy = copies.get(input) ?? waitFor(input, reached);
    copies.set(input, copy);
    return copy;
  };
  graph.repeated(() => {
    for (const node of nodes) {
      const given = node.inputs.filter((input) => input !== undefined);
      for (const input of given) {
        if (input.node !== undefined && !inside.has(input)) waiting(input);
      }
      if (!given.some((input) => copies.has(input))) {
        // All is given from outside: one of them has to wait. Of weights the last, since scales stand behind packed
        // codes, and the runtime cannot reshape four-bit numbers.
        const held = given.find((input) => !stored.has(input)) ?? given.at(-1);
        if (held !== undefined) waiting(held);
      }
      const inputs = node.inputs.map((input) => input && (copies.get(input) ?? input));
      const outputs = graph.emitAll({ ...node, inputs }, node.outputs);
      node.outputs.forEach((output, index) => {
        const copy = outputs[index];
        if (copy !== undefined) copies.set(output, copy);
      });
    }
  });
  return copies;
}

/** Adds the nodes of an output that is not kept once more, on tensors that wait for the gradient, as above. */
function repeatFleeting(tensor: Tensor, reached: Tensor): Tensor {
  const { graph, node } = tensor;
  if (node?.fleeting !== true) return tensor;
  const inputs = node.inputs.map((input) => input && repeatFleeting(input, reached));
  const copied = inputs.some((input, index) => input !== node.inputs[index]);
  const last = inputs.at(-1);
  const held =
    copied || last === undefined ? inputs : [...inputs.slice(0, -1), waitFor(last, reached)];
  const copy = graph.emitAll({ ...node, inputs: held }, node.outputs)[node.outputs.indexOf(tensor)];
  if (copy === undefined) throw new Error(`${node.name} has no such output`);
  return copy;
}
