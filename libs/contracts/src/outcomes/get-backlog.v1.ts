import { backlogOperation } from '../backlog.js';

export const getOutcomesBacklog = backlogOperation('outcomes');
