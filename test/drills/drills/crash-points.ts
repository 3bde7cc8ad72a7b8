/** The points of libs/observability, in the order in which work goes. */
const acceptPoints = [
  'answered-before-reply',
  'judged-before-insert',
  'inserted-before-answer',
  'enrolled-before-answer',
  'decided-before-save',
  'saved-before-answer',
];
const relayPoints = ['unrelayed-before-publish', 'published-before-unmark'];
const consumerPoints = ['delivered-before-work', 'fact-kept-before-stale', 'worked-before-ack'];
const foldPoints = ['pending-before-fold', 'fold-before-unmark'];
const refreshPoints = [
  'stale-before-refresh',
  'figures-saved-before-municipality',
  'refreshed-before-unmark',
  'municipality-saved-before-network',
  'network-saved-before-unmark',
];
/** Only when the stream was lost. */
export const streamLossPoint = 'marked-again-before-remembered';
/** Of libs/embedded-mongo. */
export const storePoints = ['document-before-entries', 'before-commit', 'during-commit', 'committed-before-answer'];

export const servicePoints = [...acceptPoints, ...relayPoints, ...consumerPoints, ...foldPoints, ...refreshPoints];
