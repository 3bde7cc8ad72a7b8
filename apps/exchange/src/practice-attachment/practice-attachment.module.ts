import { Module } from '@nestjs/common';
import { KeepPracticeAttachment } from './keep-practice-attachment.js';
import { OpenOwnPracticeAttachment } from './open-own-practice-attachment.js';
import { PracticeAttachmentController } from './practice-attachment.controller.js';
import { AttachmentRepository } from './practice-attachment.repository.js';

@Module({
  controllers: [PracticeAttachmentController],
  providers: [AttachmentRepository, KeepPracticeAttachment, OpenOwnPracticeAttachment],
  exports: [AttachmentRepository],
})
export class PracticeAttachmentModule {}
