export { gradientCheck } from './gradientCheck.ts';
export type { GradientCheckOptions, GradientError } from './gradientCheck.ts';
