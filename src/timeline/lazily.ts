/** A value that is made when it is first asked for, and kept. */
export function lazily<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}
