import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { DraftModule } from '../draft/index.js';
import { PublicationController } from './publication.controller.js';
import { PublishCourseDraft } from './publish-course-draft.js';

@Module({
  imports: [CourseModule, DraftModule],
  controllers: [PublicationController],
  providers: [PublishCourseDraft],
})
export class PublicationModule {}
