/** Up to this many rows all of a list or table are in the document; beyond, more on request. */
export const MAX_ROWS = 1500;
