export { checkBackup } from './check-backup.js';
export { makeBackup } from './make-backup.js';
export { Progress } from './progress.js';
export { restoreBackup } from './restore-backup.js';
export { summary } from './summary.js';
