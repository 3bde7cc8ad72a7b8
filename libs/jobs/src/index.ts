export { job, type JobDefinition } from './job.js';
export { Processes } from './processes.js';
export { Sweeps, type SweepDefinition } from './sweeps.js';
export { Sweepers } from './sweepers.js';
export { Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
export type { JobsOptions } from './jobs.options.js';
