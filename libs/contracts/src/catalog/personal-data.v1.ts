import { personalDataOperations } from '../personal-data.js';

export const catalogPersonalData = personalDataOperations('catalog');
