import { InferenceSession, Tensor as RuntimeTensor } from 'onnxruntime-node';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Graph } from '../graph/graph.ts';
import { neg } from '../ops/neg.ts';
import { devices, type Device } from './device.ts';
import { encodeModel } from './encodeModel.ts';
import { runtimeMessage } from './runtimeMessage.ts';

/** Whether a device is there, and if not, what the runtime says. */
export interface DeviceState {
  readonly device: Device;
  readonly available: boolean;
  readonly reason?: string;
}

/**
 * Tries devices, all of them by default, with a graph of one node. Never throws, and takes no device for another. A
 * broken driver can end the process.
 */
export async function probeDevices(
  which: readonly Device[] = devices,
): Promise<readonly DeviceState[]> {
  const states: DeviceState[] = [];
  for (const device of which) {
    const reason = await missing(device);
    states.push({
      device,
      available: reason === undefined,
      ...(reason !== undefined && { reason }),
    });
  }
  return states;
}

/** Why a device cannot run a graph of one node; undefined where it can. */
export async function missing(device: Device): Promise<string | undefined> {
  if (device === 'cuda') {
    const absent = absentLibraries();
    if (absent.length > 0) return `${absent.join(' and ')} missing`;
  }
  const graph = new Graph();
  const y = neg(graph.input('x', 'float32', [1]));
  try {
    const session = await InferenceSession.create(encodeModel(graph, { y }, { device }), {
      executionProviders: [device],
      logSeverityLevel: 4,
      intraOpNumThreads: 1,
      // The cpu would take what the device cannot do.
      ...(device !== 'cpu' && { extra: { session: { disable_cpu_ep_fallback: '1' } } }),
    });
    const result = await session.run({ x: new RuntimeTensor('float32', Float32Array.of(1), [1]) });
    await session.release();
    return result.y?.data[0] === -1 ? undefined : 'it computes wrong numbers';
  } catch (error) {
    return runtimeMessage(error);
  }
}

/** The libraries of the CUDA provider that do not lie beside the runtime. */
function absentLibraries(): readonly string[] {
  const main = createRequire(import.meta.url).resolve('onnxruntime-node');
  const folder = join(dirname(main), '../bin/napi-v6', process.platform, process.arch);
  const [prefix, suffix] = process.platform === 'win32' ? ['', '.dll'] : ['lib', '.so'];
  return ['cuda', 'shared']
    .map((name) => `${prefix}onnxruntime_providers_${name}${suffix}`)
    .filter((name) => !existsSync(join(folder, name)));
}
