import { personalDataOperations } from '../personal-data.js';

export const reportingPersonalData = personalDataOperations('reporting');
