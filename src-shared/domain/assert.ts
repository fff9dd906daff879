/** Closes a union: the compiler refuses a case that was forgotten, and a value from outside the union fails loudly. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

/** States what must hold. A failure is a defect of the program, never something that a person can cause. */
export function assert(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${sentence}`);
}
