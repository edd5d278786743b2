// Compares value and gradients of every operation with TensorFlow.js; exit 1 where they differ by more than 1e-5.
import { tensorflowComparison } from './tensorflowComparison.ts';

const tolerance = 1e-5;
let failed = false;
for (const { operation, difference } of await tensorflowComparison()) {
  const wrong = !(difference <= tolerance);
  failed ||= wrong;
  process.stdout.write(
    `${wrong ? 'WRONG' : 'ok   '} ${operation}: ${difference.toExponential(1)}\n`,
  );
}
process.exitCode = failed ? 1 : 0;
