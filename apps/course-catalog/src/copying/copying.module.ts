import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { CourseFileModule } from '../course-file/index.js';
import { DraftModule } from '../draft/index.js';
import { LessonModule } from '../lesson/index.js';
import { CopyCourse } from './copy-course.js';
import { CopyingController } from './copying.controller.js';

@Module({
  imports: [CourseModule, CourseFileModule, DraftModule, LessonModule],
  controllers: [CopyingController],
  providers: [CopyCourse],
})
export class CopyingModule {}
