import type { InputOf, OutputOf } from '#contracts';
import type { saveCourseDraft } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { checkLessons } from '../course/index.js';
import { checkSkills } from '../skill/index.js';
import { CourseDraftRepository } from './course-draft.repository.js';
import { draftView } from './draft-view.js';
import { saveOutline } from './draft-state.js';

/** Saves what is told of the course, and which lessons it has in which order. */
@Injectable()
export class SaveCourseDraft {
  constructor(private readonly drafts: CourseDraftRepository) {}

  async execute(input: InputOf<typeof saveCourseDraft>): Promise<OutputOf<typeof saveCourseDraft>> {
    const { course, version, ...told } = input;
    checkLessons(told.lessons);
    checkSkills(told.skills);
    const stored = await this.drafts.getOpen(course);
    return draftView(await this.drafts.saveOver(stored, version, saveOutline(stored, told), new Date()));
  }
}
