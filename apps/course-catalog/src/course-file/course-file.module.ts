import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { CourseFileController } from './course-file.controller.js';
import { CourseFileRepository } from './course-file.repository.js';
import { KeepCourseFile } from './keep-course-file.js';
import { OpenCourseFile } from './open-course-file.js';
import { OpenOwnCourseFile } from './open-own-course-file.js';

@Module({
  imports: [CourseModule],
  controllers: [CourseFileController],
  providers: [CourseFileRepository, KeepCourseFile, OpenCourseFile, OpenOwnCourseFile],
  exports: [CourseFileRepository],
})
export class CourseFileModule {}
