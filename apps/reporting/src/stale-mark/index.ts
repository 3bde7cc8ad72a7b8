export {
  confirmFigures,
  countStale,
  ifVersion,
  isOnlyRecount,
  isRecount,
  markForRecount,
  markRecountChanges,
  markStale,
  oldestStale,
  staleFields,
  staleIndex,
  unmarkStale,
} from './stale-mark.repository.js';
export type { StaleMark } from './stale-mark.repository.js';
