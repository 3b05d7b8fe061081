/** The code that searches, as what the first search loads. */
export * from '../../timeline/search.ts';
