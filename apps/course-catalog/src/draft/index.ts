export { CourseDraftRepository } from './course-draft.repository.js';
export { contentOf, openDraft, problemsOf, putLesson } from './draft-state.js';
export { DraftModule } from './draft.module.js';
export { draftView } from './draft-view.js';
export { OpenDraft } from './open-draft.js';
