/** A set of milestones: bit n of word n >> 5 says whether milestone n is in it. */
export type Bits = Uint32Array;

/** The empty set over `size` milestones. */
export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

/** The set of all of `size` milestones. */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  const rest = size % 32;
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
}

/** Adds one milestone to a set that is being built. */
export function addBit(bits: Bits, position: number): void {
  bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
}

/** The set of the items for which `isIn` holds. */
export function bitsOf<T>(items: readonly T[], isIn: (item: T, position: number) => boolean): Bits {
  const bits = noBits(items.length);
  items.forEach((item, position) => isIn(item, position) && addBit(bits, position));
  return bits;
}

/** Whether the set holds the milestone. */
export function hasBit(bits: Bits, position: number): boolean {
  return (((bits[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

/** The milestones that are in both sets. */
export function intersection(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & (b[at] ?? 0));
}

/** The milestones that are in one set or the other. */
export function union(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word | (b[at] ?? 0));
}

/** The milestones of `a` that are not in `b`. */
export function difference(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & ~(b[at] ?? 0));
}

function onesOf(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many milestones the set holds. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += onesOf(word);
  return count;
}

/** How many milestones are in both sets, without making a third. */
export function countCommon(a: Bits, b: Bits): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) count += onesOf((a[at] ?? 0) & (b[at] ?? 0));
  return count;
}

/** The items of a list whose position is in the set, in the order of the list. */
export function pick<T>(items: readonly T[], bits: Bits): readonly T[] {
  return items.filter((_, position) => hasBit(bits, position));
}
