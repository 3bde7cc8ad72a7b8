export { PracticeAttachmentModule } from './practice-attachment.module.js';
export { AttachmentRepository, attachmentView, streamedAttachment } from './practice-attachment.repository.js';
