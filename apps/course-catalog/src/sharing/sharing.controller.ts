import type { InputOf } from '#contracts';
import { listSharedCourses, searchCourses, setCourseVisibility, withdrawCourse } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListSharedCourses } from './list-shared-courses.js';
import { SearchCourses } from './search-courses.js';
import { SetCourseVisibility } from './set-course-visibility.js';
import { WithdrawCourse } from './withdraw-course.js';

@Controller()
export class SharingController {
  constructor(
    private readonly setting: SetCourseVisibility,
    private readonly withdrawing: WithdrawCourse,
    private readonly listing: ListSharedCourses,
    private readonly searching: SearchCourses,
  ) {}

  @Handles(setCourseVisibility)
  set(input: InputOf<typeof setCourseVisibility>) {
    return this.setting.execute(input);
  }

  @Handles(withdrawCourse)
  withdraw(input: InputOf<typeof withdrawCourse>) {
    return this.withdrawing.execute(input);
  }

  @Handles(listSharedCourses)
  list(input: InputOf<typeof listSharedCourses>) {
    return this.listing.execute(input);
  }

  @Handles(searchCourses)
  search(input: InputOf<typeof searchCourses>) {
    return this.searching.execute(input);
  }
}
