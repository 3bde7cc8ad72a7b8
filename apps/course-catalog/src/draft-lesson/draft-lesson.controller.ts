import type { InputOf } from '#contracts';
import { getDraftLesson, saveDraftLesson } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetDraftLesson } from './get-draft-lesson.js';
import { SaveDraftLesson } from './save-draft-lesson.js';

@Controller()
export class DraftLessonController {
  constructor(
    private readonly getting: GetDraftLesson,
    private readonly saving: SaveDraftLesson,
  ) {}

  @Handles(getDraftLesson)
  get(input: InputOf<typeof getDraftLesson>) {
    return this.getting.execute(input);
  }

  @Handles(saveDraftLesson)
  save(input: InputOf<typeof saveDraftLesson>) {
    return this.saving.execute(input);
  }
}
