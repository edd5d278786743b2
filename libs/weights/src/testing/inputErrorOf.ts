import { InputError } from '@labelray/core';

/** The message of the InputError that a call ends in; its result or any other error fails the test. */
export async function inputErrorOf(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('no error');
}
