export { checkService } from './check-service.v1.js';
export { listDeadLetters } from './list-dead-letters.v1.js';
export { jobOwners } from './failed-job.js';
export { listFailedJobs } from './list-failed-jobs.v1.js';
export { retryFailedJob } from './retry-failed-job.v1.js';
export { replayDeadLetter } from './replay-dead-letter.v1.js';
