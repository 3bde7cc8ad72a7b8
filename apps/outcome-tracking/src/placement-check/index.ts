export { CheckpointRepository } from './checkpoint.repository.js';
export { CheckpointMails } from './checkpoint-mails.js';
export { PlacementCheckModule } from './placement-check.module.js';
