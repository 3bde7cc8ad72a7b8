export { CheckpointRepository } from './checkpoint.repository.js';
export { CheckpointMails } from './checkpoint-mails.js';
export { PlacementCheckModule } from './placement-check.module.js';
export { checkpoints } from './placement-check.schema.js';
