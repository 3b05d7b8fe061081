/** Of a file that a reader takes away: milestones and details in one. */
export const SELECTION_FORMAT = 'osce-thb-timeline-selection';
/** Its schema, beside the bundle. */
export const SELECTION_SCHEMA = 'selection.schema.json';
