import { describe, expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { testDevices } from '../testing/testDevices.ts';
import { devices, parseDevice } from './device.ts';
import { probeDevices, type DeviceState } from './probeDevices.ts';

/** Runs TypeScript in a process of its own, where no Vulkan driver is found, and parses what it prints. */
function withoutDriver(code: string): unknown {
  const module = JSON.stringify(join(import.meta.dirname, '../index.ts'));
  const { stdout } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '-e', `import * as onnx from ${module};\n${code}`],
    { env: { ...process.env, VK_DRIVER_FILES: '/nowhere', NODE_OPTIONS: '' }, encoding: 'utf8' },
  );
  return JSON.parse(stdout);
}

describe('devices', () => {
  test('the cpu is there, and so is every device of these tests', async () => {
    const states = await probeDevices();
    expect(states.map(({ device }) => device)).toEqual(devices);
    for (const device of new Set(['cpu', ...testDevices])) {
      expect(states).toContainEqual({ device, available: true });
    }
    for (const { available, reason } of states) expect(available).toBe(reason === undefined);
  });

  test('an unknown one is refused with those there are', () => {
    expect(parseDevice('webgpu')).toBe('webgpu');
    expect(() => parseDevice('gpu')).toThrow(
      new InputError('unknown device "gpu"', { remedy: 'use cpu, webgpu, cuda' }),
    );
  });
});

const onLinux = process.platform === 'linux' ? test : test.skip;
describe('a device that is not there', () => {
  onLinux('is probed with a reason', () => {
    const states = withoutDriver(
      'process.stdout.write(JSON.stringify(await onnx.probeDevices()));',
    ) as DeviceState[];
    expect(states[1]).toEqual({
      device: 'webgpu',
      available: false,
      reason: 'Failed to get a WebGPU adapter: No supported adapters',
    });
  });

  onLinux.each([
    ['webgpu', /^the device webgpu is not available \(.+\); it needs a Vulkan driver/],
    ['cuda', /^the device cuda is not available \(.+\); it needs an NVIDIA driver/],
  ])('%s ends in an InputError with what it needs, not on the cpu', (device, message) => {
    const error = withoutDriver(`
      const graph = new onnx.Graph();
      const y = onnx.neg(graph.input('x', 'float32', [1]));
      try {
        await onnx.openSession(graph, { y }, { device: '${device}' });
        process.stdout.write('{}');
      } catch ({ name, message }) {
        process.stdout.write(JSON.stringify({ name, message }));
      }`) as { name?: string; message?: string };
    expect(error.name).toBe('InputError');
    expect(error.message).toMatch(message);
  });
});
