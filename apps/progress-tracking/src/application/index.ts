export { withdraw } from './application.domain.js';
export { ApplicationModule } from './application.module.js';
export { ApplicationPosts } from './application-posts.js';
export { ApplicationRepository } from './application.repository.js';
export { applications, type ApplicationDocument } from './application.schema.js';
export { EraseApplications } from './erase-applications.js';
export { FinishApplications } from './finish-applications.js';
export { findLink, withLink, type LinkPurpose } from './link.domain.js';
export { OpenApplications } from './open-applications.js';
