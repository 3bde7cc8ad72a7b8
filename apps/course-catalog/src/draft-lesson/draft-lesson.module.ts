import { Module } from '@nestjs/common';
import { CourseFileModule } from '../course-file/index.js';
import { DraftModule } from '../draft/index.js';
import { LessonModule } from '../lesson/index.js';
import { DraftLessonController } from './draft-lesson.controller.js';
import { GetDraftLesson } from './get-draft-lesson.js';
import { SaveDraftLesson } from './save-draft-lesson.js';

@Module({
  imports: [DraftModule, LessonModule, CourseFileModule],
  controllers: [DraftLessonController],
  providers: [GetDraftLesson, SaveDraftLesson],
})
export class DraftLessonModule {}
