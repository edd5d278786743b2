import { DeviceError, InputError } from '@labelray/core';
import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { availableParallelism } from 'node:os';
import type { Graph, Tensor } from '../graph/graph.ts';
import { checkFeeds } from './checkFeeds.ts';
import { deviceNeeds, type Device } from './device.ts';
import { encodeModel } from './encodeModel.ts';
import type { HostTensor } from './hostTensor.ts';
import { locateFiles } from './locateFiles.ts';
import { neededNodes } from './neededNodes.ts';
import { missing } from './probeDevices.ts';
import { runtimeMessage } from './runtimeMessage.ts';

/** How a graph is run. */
export interface SessionOptions {
  readonly device?: Device;
  /** Threads of one operation; all cores by default. */
  readonly threads?: number;
  /** Folder of the files that stored arrays point into; links are followed. */
  readonly folder?: string;
  /**
   * Whether arrays are unpacked and laid out for speed when the session opens. Without it, weights of 16 or 4 bits
   * stay so and are unpacked at each use: slower, in a fraction of the memory.
   */
  readonly prepare?: boolean;
  /**
   * Whether weights are laid out anew for matrix products, as `prepare` does by default: a copy for each product they
   * are in, in a training two. Pays where a run has few rows.
   */
  readonly pack?: boolean;
  /**
   * Whether the runtime keeps freed memory for later runs. Without it every array is asked of the system, where it may
   * be scattered: with glibc set MALLOC_MMAP_THRESHOLD_=1000000, or more memory is taken, not less.
   */
  readonly arena?: boolean;
}

/** A graph ready to run. */
export interface Session {
  readonly device: Device;
  readonly outputs: readonly string[];
  /**
   * Runs the graph. Throws InputError where a given tensor does not fit an input, naming it; DeviceError where the
   * runtime fails: the device is lost, memory is short, or lengths do not fit at a node, which is named.
   */
  run(feeds: Readonly<Record<string, HostTensor>>): Promise<Readonly<Record<string, HostTensor>>>;
  /** Gives the memory back; the session cannot run any more. */
  release(): Promise<void>;
}

/**
 * Opens a session that computes the given outputs of a graph. Throws InputError where the device is not available,
 * with what it needs, and where a file of stored arrays is missing or cut off; never falls back to another device.
 */
export async function openSession(
  graph: Graph,
  outputs: Readonly<Record<string, Tensor>>,
  {
    device = 'cpu',
    threads = availableParallelism(),
    folder,
    prepare = true,
    pack = prepare,
    arena = true,
  }: SessionOptions = {},
): Promise<Session> {
  const { used } = neededNodes(graph, Object.values(outputs));
  const inputs = graph.inputs.filter((input) => used.has(input));
  const ranges = graph.stored.flatMap(({ tensor, data }) =>
    used.has(tensor) && !(data instanceof Uint8Array) ? [data] : [],
  );
  const files = await locateFiles(ranges, folder);
  const model = encodeModel(graph, outputs, { device, ...(files && { locate: files.locate }) });
  const session = await create(model, device, {
    executionProviders: [device],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    enableCpuMemArena: arena,
    // A pattern is one block for a run whose shapes were seen before. It comes on top of what the first run took, which
    // the arena keeps: 600 of 1,570 MiB of a LoRA step of 8 layers of 512.
    enableMemPattern: false,
    logSeverityLevel: 3,
    extra: extraOptions({ folder: files?.folder, prepare, pack }),
  });
  const names = Object.keys(outputs);
  return {
    device,
    outputs: names,
    async run(feeds) {
      checkFeeds(inputs, feeds);
      const given = Object.fromEntries(inputs.map(({ name }) => [name, toRuntime(feeds[name])]));
      try {
        return fromRuntime(await session.run(given));
      } catch (error) {
        throw new DeviceError(device, runtimeMessage(error), { cause: error });
      }
    },
    release: () => session.release(),
  };
}

/** Settings without a field of their own. Keys: onnxruntime_session_options_config_keys.h. */
function extraOptions({
  folder,
  prepare,
  pack,
}: {
  readonly folder: string | undefined;
  readonly prepare: boolean;
  readonly pack: boolean;
}): Record<string, unknown> {
  return {
    session: {
      ...(folder !== undefined && { model_external_initializers_file_folder_path: folder }),
      ...(!pack && { disable_prepacking: '1' }),
    },
    optimization: {
      disable_specified_optimizers: [
        'ReshapeFusion', // fails where a reshape that waits stands before another one (1.30)
        // These two undo the transposing of what is multiplied faster so.
        'MatmulTransposeFusion',
        'GemmTransposeFusion',
        ...(prepare ? [] : ['ConstantFolding']), // would unpack every weight when the session opens
      ].join(';'),
    },
  };
}

async function create(
  model: Uint8Array,
  device: Device,
  options: InferenceSession.SessionOptions,
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, options);
  } catch (error) {
    const reason = device === 'cpu' ? undefined : await missing(device);
    if (reason === undefined) {
      throw new Error(`the graph was refused: ${runtimeMessage(error)}`, { cause: error });
    }
    throw new InputError(`the device ${device} is not available (${reason})`, {
      remedy: `it needs ${deviceNeeds[device]}; or use the device cpu`,
    });
  }
}

function toRuntime(tensor: HostTensor | undefined): OrtTensor {
  if (tensor === undefined) throw new Error('a feed is missing'); // checkFeeds has seen to it
  return new OrtTensor(tensor.type as OrtTensor.Type, tensor.data as Float32Array, tensor.shape);
}

function fromRuntime(results: InferenceSession.OnnxValueMapType): Record<string, HostTensor> {
  return Object.fromEntries(
    Object.entries(results).map(([name, { type, dims, data }]) => [
      name,
      { type: type as HostTensor['type'], shape: dims, data: data as HostTensor['data'] },
    ]),
  );
}
