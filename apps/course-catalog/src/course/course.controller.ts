import type { InputOf } from '#contracts';
import { getCourse, listCourses, publishCourse } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetCourse } from './get-course.js';
import { ListCourses } from './list-courses.js';
import { PublishCourse } from './publish-course.js';

@Controller()
export class CourseController {
  constructor(
    private readonly publishing: PublishCourse,
    private readonly getting: GetCourse,
    private readonly listing: ListCourses,
  ) {}

  @Handles(publishCourse)
  publish(input: InputOf<typeof publishCourse>) {
    return this.publishing.execute(input);
  }

  @Handles(getCourse)
  get(input: InputOf<typeof getCourse>) {
    return this.getting.execute(input);
  }

  @Handles(listCourses)
  list(input: InputOf<typeof listCourses>) {
    return this.listing.execute(input);
  }
}
