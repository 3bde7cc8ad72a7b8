import { personalDataOperations } from '../personal-data.js';

export const outcomesPersonalData = personalDataOperations('outcomes');
