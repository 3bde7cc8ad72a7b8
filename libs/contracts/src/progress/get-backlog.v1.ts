import { backlogOperation } from '../backlog.js';

export const getProgressBacklog = backlogOperation('progress');
