/** A finding that was looked at and is false here, with the reason. */
interface FalseOne {
  readonly engine: string;
  readonly rule: string;
  /** Stands in what the engine writes of the element. */
  readonly element: string;
  readonly reason: string;
}

/** Short and exact: what no longer is found must go. */
export const FALSE_ONES: readonly FalseOne[] = [
  {
    engine: 'IBM',
    rule: 'label_content_exists',
    element: '<label class="search-box ',
    reason: 'the label has words, for the ear alone; the engine counts only words in sight',
  },
];
