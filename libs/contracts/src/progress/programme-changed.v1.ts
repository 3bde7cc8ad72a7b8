import { event } from '../event.js';
import { Programme } from './programme.js';

export const programmeChanged = event({
  name: 'progress.programme-changed.v1',
  summary: 'A programme as it stands',
  data: Programme.omit({ version: true, privacy: true, plan: true }),
});
