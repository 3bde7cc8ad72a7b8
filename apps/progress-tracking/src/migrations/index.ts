export { progressShares } from './progress-shares.js';
