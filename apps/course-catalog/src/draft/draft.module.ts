import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { CourseDraftRepository } from './course-draft.repository.js';
import { DiscardCourseDraft } from './discard-course-draft.js';
import { DraftController } from './draft.controller.js';
import { GetCourseDraft } from './get-course-draft.js';
import { ListCourseDrafts } from './list-course-drafts.js';
import { OpenDraft } from './open-draft.js';
import { ReviseCourse } from './revise-course.js';
import { SaveCourseDraft } from './save-course-draft.js';
import { StartCourseDraft } from './start-course-draft.js';

@Module({
  imports: [CourseModule],
  controllers: [DraftController],
  providers: [
    CourseDraftRepository,
    OpenDraft,
    StartCourseDraft,
    ReviseCourse,
    ListCourseDrafts,
    GetCourseDraft,
    SaveCourseDraft,
    DiscardCourseDraft,
  ],
  exports: [CourseDraftRepository, OpenDraft],
})
export class DraftModule {}
