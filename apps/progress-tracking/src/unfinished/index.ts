export { UnfinishedModule } from './unfinished.module.js';
export { UnfinishedWork } from './unfinished-work.js';
