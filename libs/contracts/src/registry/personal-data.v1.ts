import { personalDataOperations } from '../personal-data.js';

export const registryPersonalData = personalDataOperations('registry');
