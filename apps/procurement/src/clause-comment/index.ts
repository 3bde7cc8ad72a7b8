export { ClauseCommentModule } from './clause-comment.module.js';
