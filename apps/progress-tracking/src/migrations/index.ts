export { learnersDescribed } from './learners-described.js';
export { progressShares } from './progress-shares.js';
