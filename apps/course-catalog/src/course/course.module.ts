import { Module } from '@nestjs/common';
import { CourseController } from './course.controller.js';
import { CourseRepository } from './course.repository.js';
import { GetCourse } from './get-course.js';
import { ListCourses } from './list-courses.js';
import { PublishCourse } from './publish-course.js';

@Module({
  controllers: [CourseController],
  providers: [CourseRepository, PublishCourse, GetCourse, ListCourses],
})
export class CourseModule {}
