import { makeVis } from './makeVis.js';
import { expose } from './measure.js';

expose(makeVis({ cluster: { maxItems: 1, showStipes: false } }));
