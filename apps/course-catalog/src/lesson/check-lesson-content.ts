import { DomainError } from '#contracts';
import type { LessonContent } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { CourseFileRepository } from '../course-file/index.js';
import { OwnHostsRepository } from '../own-hosts/index.js';
import { checkQuiz } from '../quiz/index.js';
import { namedFiles } from './named-files.domain.js';

/** Whether a content may be saved here: what its schema cannot say. */
@Injectable()
export class CheckLessonContent {
  constructor(
    private readonly files: CourseFileRepository,
    private readonly hosts: OwnHostsRepository,
  ) {}

  /** @throws DomainError `quiz-invalid`, `video-source`, `host-not-own`, `unknown-course-file`, `wrong-file-kind`. */
  async execute(content: LessonContent): Promise<void> {
    if (content.kind === 'quiz') checkQuiz(content.quiz);
    if (content.kind === 'video') await this.checkSource(content);
    const named = namedFiles(content);
    if (named.length === 0) return;
    const known = await this.files.findMany(named.map(({ file }) => file));
    for (const { file, kind } of named) {
      const found = known.get(file);
      if (!found) throw new DomainError('unknown-course-file', { file });
      if (found.kind !== kind) throw new DomainError('wrong-file-kind', { file, kind });
    }
  }

  private async checkSource({ file, link }: Extract<LessonContent, { kind: 'video' }>): Promise<void> {
    if ((file === undefined) === (link === undefined)) throw new DomainError('video-source');
    if (link === undefined) return;
    const { hostname } = new URL(link);
    if (!(await this.hosts.find()).includes(hostname)) throw new DomainError('host-not-own', { host: hostname });
  }
}
