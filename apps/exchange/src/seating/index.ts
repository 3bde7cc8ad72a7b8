export { composeSeating } from './compose-seating.js';
export { ruleWords, seatWords } from './plan-words.domain.js';
export { brokenRules } from './rules.domain.js';
export { moved, seatReasons } from './seat-reason.domain.js';
export { choiceScore, MOST_POINTS, pairsMetAgain, tableOf, type Gathering, type Seating } from './seating.domain.js';
export { SeatingModule } from './seating.module.js';
export { Solver } from './solver.js';
