import { CourseId, MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import type { searchCourses } from '#contracts/catalog';
import { ranked, shown, SHOWN, wordsOf } from '#search-text';
import { Injectable } from '@nestjs/common';
import { CourseRepository, textsOf } from '../course/index.js';

/** Courses that the municipality sees and in whose newest version all the words stand. */
@Injectable()
export class SearchCourses {
  constructor(private readonly courses: CourseRepository) {}

  async execute({ q }: InputOf<typeof searchCourses>): Promise<OutputOf<typeof searchCourses>> {
    const words = wordsOf(q);
    if (words.length === 0) return { items: [], more: false };
    const found = ranked(await this.courses.search(words), words, ({ changedAt }) => changedAt);
    const best = found.slice(0, SHOWN);
    const contents = await this.courses.contents(best.flatMap(({ one }) => one.versions.at(-1)?.content ?? []));
    const items = best.flatMap(({ one, score }) => {
      const content = contents.get(one.versions.at(-1)?.content ?? '');
      if (!content) return [];
      return {
        course: CourseId.parse(one._id),
        municipality: MunicipalityCode.parse(one.tenant),
        changedAt: one.changedAt.toISOString(),
        ...shown(content.title, textsOf(content).join('\n'), words, one.search),
        score,
      };
    });
    return { items, more: found.length > SHOWN };
  }
}
