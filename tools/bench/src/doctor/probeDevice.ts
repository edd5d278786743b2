// Tries one device and prints what was found as a line of JSON: node probeDevice.ts <cpu|webgpu|cuda>
import { deviceNeeds, parseDevice, probeDevices } from '@labelray/onnx';
import process from 'node:process';

const device = parseDevice(process.argv[2] ?? '');
const [state] = await probeDevices([device]);
const needs = state?.available === true ? {} : { needs: deviceNeeds[device] };
process.stdout.write(`${JSON.stringify({ ...state, ...needs })}\n`);
