/**
 * A pure function that gives what it gave of an object before, as long as the object lives and what
 * else it is given is the same: who compiles again with the objects of the run before pays for what
 * is new alone.
 */
export function remembered<Key extends object, Rest extends readonly unknown[], Made>(
  make: (key: Key, ...rest: Rest) => Made,
): (key: Key, ...rest: Rest) => Made {
  const known = new WeakMap<Key, { readonly of: Rest; readonly made: Made }>();
  return (key, ...rest) => {
    const before = known.get(key);
    const isSame =
      before?.of.length === rest.length && before.of.every((one, at) => one === rest[at]);
    if (before && isSame) return before.made;
    const made = make(key, ...rest);
    known.set(key, { of: rest, made });
    return made;
  };
}
