import type { AllowedCaller, InputOf } from '#contracts';
import { keepCourseFile, openCourseFile, openOwnCourseFile } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { KeepCourseFile } from './keep-course-file.js';
import { OpenCourseFile } from './open-course-file.js';
import { OpenOwnCourseFile } from './open-own-course-file.js';

@Controller()
export class CourseFileController {
  constructor(
    private readonly keeping: KeepCourseFile,
    private readonly opening: OpenCourseFile,
    private readonly openingOwn: OpenOwnCourseFile,
  ) {}

  @Handles(keepCourseFile)
  keep(input: InputOf<typeof keepCourseFile>) {
    return this.keeping.execute(input);
  }

  @Handles(openCourseFile)
  open(input: InputOf<typeof openCourseFile>, caller: AllowedCaller) {
    return this.opening.execute(input, caller);
  }

  @Handles(openOwnCourseFile)
  openOwn(input: InputOf<typeof openOwnCourseFile>) {
    return this.openingOwn.execute(input);
  }
}
