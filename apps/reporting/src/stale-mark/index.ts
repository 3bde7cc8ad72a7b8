export {
  confirmFigures,
  countStale,
  ifVersion,
  isOnlyRecount,
  markAllStale,
  markForRecount,
  markRecountChanges,
  markStale,
  oldestStale,
  saveFigures,
  staleFields,
  staleIndex,
  unmarkSaved,
  unmarkStale,
  waitsFor,
} from './stale-mark.repository.js';
export type { StaleMark, Waiting } from './stale-mark.repository.js';
