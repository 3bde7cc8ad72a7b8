export { behindFilter, pageOfNewest, readBehind, type Behind } from './newest-first.js';
export { checkReceived, dueOn } from './request.domain.js';
