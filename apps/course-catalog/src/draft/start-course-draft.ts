import type { InputOf, OutputOf } from '#contracts';
import type { startCourseDraft } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { openDraft } from './draft-state.js';
import { OpenDraft } from './open-draft.js';

/** Begins a new course, without lessons. */
@Injectable()
export class StartCourseDraft {
  constructor(private readonly opening: OpenDraft) {}

  async execute({ key, title }: InputOf<typeof startCourseDraft>): Promise<OutputOf<typeof startCourseDraft>> {
    const course = await this.opening.newCourse(key, ({ copiedFrom }) => copiedFrom === null);
    return this.opening.execute(course, async () => openDraft(key, { title, lessons: [], passScore: null }));
  }
}
