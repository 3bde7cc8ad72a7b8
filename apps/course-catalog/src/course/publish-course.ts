import type { InputOf, OutputOf } from '#contracts';
import type { publishCourse } from '#contracts/catalog';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkSkills } from '../skill/index.js';
import { PublishContent } from './publish-content.js';

/** Publishes a course of plain lessons, or a new version of it when its content differs from the newest. */
@Injectable()
export class PublishCourse {
  constructor(private readonly publishing: PublishContent) {}

  async execute({ key, ...content }: InputOf<typeof publishCourse>): Promise<OutputOf<typeof publishCourse>> {
    checkSkills(content.skills);
    return retryWhenChanged(() => this.publishing.execute(key, content, new Date()));
  }
}
