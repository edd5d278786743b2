const mark = 'gradient of ';

/** Name under which a graph gives the gradient of a tensor. @example gradientName('x') // => 'gradient of x' */
export const gradientName = (name: string): string => mark + name;

/** The tensor whose gradient has this name. */
export const ofGradient = (name: string): string => name.slice(mark.length);
