import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { ListSharedCourses } from './list-shared-courses.js';
import { SearchCourses } from './search-courses.js';
import { SetCourseVisibility } from './set-course-visibility.js';
import { SharingController } from './sharing.controller.js';
import { WithdrawCourse } from './withdraw-course.js';

@Module({
  imports: [CourseModule],
  controllers: [SharingController],
  providers: [SetCourseVisibility, WithdrawCourse, ListSharedCourses, SearchCourses],
})
export class SharingModule {}
