/** A value that is made when it is first asked for, and kept. */
export function lazily<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

/**
 * Makes values out of inputs, each when it is first asked for. The same inputs as the time before
 * give the same value, so that what did not change is neither made nor drawn anew.
 */
export function lazilyFrom<Inputs extends readonly unknown[], T>(
  make: (...inputs: Inputs) => T,
): (...inputs: Inputs) => () => T {
  let last: { readonly inputs: Inputs; readonly value: () => T } | null = null;
  return (...inputs) => {
    if (!last?.inputs.every((input, at) => Object.is(input, inputs[at]))) {
      last = { inputs, value: lazily(() => make(...inputs)) };
    }
    return last.value;
  };
}
