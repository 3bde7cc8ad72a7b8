import { Module } from '@nestjs/common';
import { OwnPurchases } from './own-purchases.js';
import { CourseController } from './course.controller.js';
import { CourseRepository } from './course.repository.js';
import { GetCourse } from './get-course.js';
import { GetPinnedCourse } from './get-pinned-course.js';
import { ListCourseVersions } from './list-course-versions.js';
import { ListCourses } from './list-courses.js';
import { PinnedVersions } from './pinned-versions.js';
import { PublishContent } from './publish-content.js';
import { PublishCourse } from './publish-course.js';

@Module({
  controllers: [CourseController],
  providers: [
    OwnPurchases,
    CourseRepository,
    PublishContent,
    PublishCourse,
    GetCourse,
    PinnedVersions,
    GetPinnedCourse,
    ListCourses,
    ListCourseVersions,
  ],
  exports: [CourseRepository, OwnPurchases, PublishContent, PinnedVersions],
})
export class CourseModule {}
