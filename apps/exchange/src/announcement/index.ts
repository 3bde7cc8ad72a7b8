export { isVisibleTo, openEditions, type NewsReader } from './announcement.domain.js';
export { AnnouncementModule } from './announcement.module.js';
export { AnnouncementRepository } from './announcement.repository.js';
export type { AnnouncementDocument } from './announcement.schema.js';
export { newsReaderOf } from './news-reader-of.js';
