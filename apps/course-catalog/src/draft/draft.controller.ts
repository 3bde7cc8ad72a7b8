import type { InputOf } from '#contracts';
import {
  discardCourseDraft,
  getCourseDraft,
  listCourseDrafts,
  reviseCourse,
  saveCourseDraft,
  startCourseDraft,
} from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DiscardCourseDraft } from './discard-course-draft.js';
import { GetCourseDraft } from './get-course-draft.js';
import { ListCourseDrafts } from './list-course-drafts.js';
import { ReviseCourse } from './revise-course.js';
import { SaveCourseDraft } from './save-course-draft.js';
import { StartCourseDraft } from './start-course-draft.js';

@Controller()
export class DraftController {
  constructor(
    private readonly starting: StartCourseDraft,
    private readonly revising: ReviseCourse,
    private readonly listing: ListCourseDrafts,
    private readonly getting: GetCourseDraft,
    private readonly saving: SaveCourseDraft,
    private readonly discarding: DiscardCourseDraft,
  ) {}

  @Handles(startCourseDraft)
  begin(input: InputOf<typeof startCourseDraft>) {
    return this.starting.execute(input);
  }

  @Handles(reviseCourse)
  revise(input: InputOf<typeof reviseCourse>) {
    return this.revising.execute(input);
  }

  @Handles(listCourseDrafts)
  list(input: InputOf<typeof listCourseDrafts>) {
    return this.listing.execute(input);
  }

  @Handles(getCourseDraft)
  get(input: InputOf<typeof getCourseDraft>) {
    return this.getting.execute(input);
  }

  @Handles(saveCourseDraft)
  save(input: InputOf<typeof saveCourseDraft>) {
    return this.saving.execute(input);
  }

  @Handles(discardCourseDraft)
  discard(input: InputOf<typeof discardCourseDraft>) {
    return this.discarding.execute(input);
  }
}
