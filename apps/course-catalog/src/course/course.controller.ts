import type { InputOf } from '#contracts';
import { getCourse, getPinnedCourse, listCourses, listCourseVersions, publishCourse } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetCourse } from './get-course.js';
import { GetPinnedCourse } from './get-pinned-course.js';
import { ListCourseVersions } from './list-course-versions.js';
import { ListCourses } from './list-courses.js';
import { PublishCourse } from './publish-course.js';

@Controller()
export class CourseController {
  constructor(
    private readonly publishing: PublishCourse,
    private readonly getting: GetCourse,
    private readonly gettingPinned: GetPinnedCourse,
    private readonly listing: ListCourses,
    private readonly listingVersions: ListCourseVersions,
  ) {}

  @Handles(publishCourse)
  publish(input: InputOf<typeof publishCourse>) {
    return this.publishing.execute(input);
  }

  @Handles(getCourse)
  get(input: InputOf<typeof getCourse>) {
    return this.getting.execute(input);
  }

  @Handles(getPinnedCourse)
  getPinned(input: InputOf<typeof getPinnedCourse>) {
    return this.gettingPinned.execute(input);
  }

  @Handles(listCourses)
  list(input: InputOf<typeof listCourses>) {
    return this.listing.execute(input);
  }

  @Handles(listCourseVersions)
  listVersions(input: InputOf<typeof listCourseVersions>) {
    return this.listingVersions.execute(input);
  }
}
