import type { InputOf } from '#contracts';
import { publishCourseDraft } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { PublishCourseDraft } from './publish-course-draft.js';

@Controller()
export class PublicationController {
  constructor(private readonly publishing: PublishCourseDraft) {}

  @Handles(publishCourseDraft)
  publish(input: InputOf<typeof publishCourseDraft>) {
    return this.publishing.execute(input);
  }
}
