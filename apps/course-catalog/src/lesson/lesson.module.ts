import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { CourseFileModule } from '../course-file/index.js';
import { OwnHostsModule } from '../own-hosts/index.js';
import { CheckLessonContent } from './check-lesson-content.js';
import { GetLesson } from './get-lesson.js';
import { LessonContentRepository } from './lesson-content.repository.js';
import { LessonController } from './lesson.controller.js';
import { PinnedLessons } from './pinned-lessons.js';

@Module({
  imports: [CourseModule, CourseFileModule, OwnHostsModule],
  controllers: [LessonController],
  providers: [LessonContentRepository, CheckLessonContent, PinnedLessons, GetLesson],
  exports: [LessonContentRepository, CheckLessonContent, PinnedLessons],
})
export class LessonModule {}
