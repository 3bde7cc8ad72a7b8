export { findUnplaced } from './find-unplaced.v1.js';
export { getOutcomesBacklog } from './get-backlog.v1.js';
export { outcomeChanged } from './outcome-changed.v1.js';
export { Placement, SurveyAnswers, Wave, WorkplaceUse } from './outcome.js';
export { recordPlacement } from './record-placement.v1.js';
export { recordPlacements } from './record-placements.v1.js';
export { recordWorkplaceUses } from './record-workplace-uses.v1.js';
export { recordWorkplaceUse } from './record-workplace-use.v1.js';
export { submitSurveyResponse } from './submit-survey-response.v1.js';
