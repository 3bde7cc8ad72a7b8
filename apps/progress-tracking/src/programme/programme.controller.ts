import type { InputOf } from '#contracts';
import { getProgramme, listCourseUses, listProgrammes, openProgramme } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetProgramme } from './get-programme.js';
import { ListCourseUses } from './list-course-uses.js';
import { ListProgrammes } from './list-programmes.js';
import { OpenProgramme } from './open-programme.js';

@Controller()
export class ProgrammeController {
  constructor(
    private readonly opening: OpenProgramme,
    private readonly getting: GetProgramme,
    private readonly listing: ListProgrammes,
    private readonly listingUses: ListCourseUses,
  ) {}

  @Handles(openProgramme)
  open(input: InputOf<typeof openProgramme>) {
    return this.opening.execute(input);
  }

  @Handles(getProgramme)
  get(input: InputOf<typeof getProgramme>) {
    return this.getting.execute(input);
  }

  @Handles(listProgrammes)
  list(input: InputOf<typeof listProgrammes>) {
    return this.listing.execute(input);
  }

  @Handles(listCourseUses)
  listUses(input: InputOf<typeof listCourseUses>) {
    return this.listingUses.execute(input);
  }
}
