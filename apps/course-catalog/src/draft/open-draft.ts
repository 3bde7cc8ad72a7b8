import { CourseId, DomainError, type OutputOf } from '#contracts';
import type { startCourseDraft } from '#contracts/catalog';
import { naturalId, requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CourseRepository } from '../course/index.js';
import { CourseDraftRepository } from './course-draft.repository.js';
import type { DraftState } from './draft-state.js';

type Started = OutputOf<typeof startCourseDraft>;

/** Opens the one draft of a course, where none is open. */
@Injectable()
export class OpenDraft {
  constructor(
    private readonly drafts: CourseDraftRepository,
    private readonly courses: CourseRepository,
  ) {}

  execute(course: string, make: () => Promise<DraftState>): Promise<Started> {
    return retryWhenChanged(async () => {
      const stored = await this.drafts.find(course);
      const id = CourseId.parse(course);
      if (stored?.open) return { course: id, version: stored.version, outcome: 'already' };
      const [draft, now] = [await make(), new Date()];
      if (stored) await this.drafts.save(stored.version, course, draft, now);
      else if (!(await this.drafts.insert(course, draft, now))) throw new DomainError('changed-meanwhile');
      return { course: id, version: (stored?.version ?? 0) + 1, outcome: 'created' };
    });
  }

  /**
   * The id of a course that is to be new.
   * @throws DomainError `course-key-taken` when it is published, or open as something else than `isSame` says.
   */
  async newCourse(key: string, isSame: (draft: DraftState) => boolean): Promise<CourseId> {
    const course = CourseId.parse(naturalId('course', requireTenant(), key));
    const [published, draft] = await Promise.all([this.courses.find(course), this.drafts.find(course)]);
    if (published || (draft?.open && !isSame(draft))) throw new DomainError('course-key-taken');
    return course;
  }
}
