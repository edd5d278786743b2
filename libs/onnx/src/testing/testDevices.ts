import { parseDevice, type Device } from '../runtime/device.ts';

/**
 * The devices that tests run on: those of `LABELRAY_DEVICES`, separated by commas, or the cpu alone. A device that is
 * named and not there makes its tests fail.
 */
export const testDevices: readonly Device[] = (process.env.LABELRAY_DEVICES ?? 'cpu')
  .split(',')
  .map((name) => parseDevice(name.trim()));
