export { lookAtTotals } from './look-at-totals.js';
