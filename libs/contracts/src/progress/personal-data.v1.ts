import { personalDataOperations } from '../personal-data.js';

export const progressPersonalData = personalDataOperations('progress');
