export { AnnouncementReadingModule } from './announcement-reading.module.js';
