/**
 * How fast the optimiser steps: `node libs/training/reference/adamWThroughput.js [numbers]`, one core. Prints the best
 * and the median of 15 updates of one array, in millions of parameters a second of processor time (a busy machine
 * makes wall time say little), and the same for the gradient norm.
 */
import { adamW } from '../src/adamW.ts';
import { gradientNorm } from '../src/gradientNorm.ts';

const count = Number(process.argv[2] ?? 2 ** 24);
const rounds = Math.ceil(2 ** 24 / count); // processor time is counted in coarse ticks
const filled = () => Float32Array.from({ length: count }, (_, i) => Math.sin(i * 1.7) / 10);
const optimiser = adamW(new Map([['p', { shape: [count], data: filled() }]]), {
  weightDecay: 0.01,
});
const gradients = new Map([['p', filled()]]);

function measure(name, run) {
  const rates = Array.from({ length: 15 }, (_, repetition) => {
    const start = process.cpuUsage();
    for (let k = 0; k < rounds; k++) run(repetition * rounds + k + 1);
    return (count * rounds) / process.cpuUsage(start).user; // microseconds
  }).sort((a, b) => b - a);
  console.log(`${name}: best ${rates[0].toFixed(0)}, median ${rates[7].toFixed(0)} M/s`);
}

console.log(`${count} numbers`);
measure('AdamW', (step) => {
  optimiser.update(gradients, { step, learningRate: 1e-4, gradientScale: 0.5 });
});
measure('gradient norm', () => gradientNorm(gradients));
