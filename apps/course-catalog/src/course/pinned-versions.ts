import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CourseRepository } from './course.repository.js';
import type { CourseDocument, CourseVersionDocument } from './course.schema.js';

export interface PinnedVersion {
  readonly course: CourseDocument;
  readonly content: CourseVersionDocument;
}

/** Published versions of any municipality's courses. They never change, so each is read once. */
@Injectable()
export class PinnedVersions {
  private readonly known = new LRUCache<string, PinnedVersion>({ max: 500 });

  constructor(private readonly courses: CourseRepository) {}

  /** @throws DomainError `unknown-course`. */
  async get(id: string, version: number): Promise<PinnedVersion> {
    const found = await this.find(id, version);
    if (!found) throw new DomainError('unknown-course');
    return found;
  }

  async find(id: string, version: number): Promise<PinnedVersion | null> {
    const key = `${id}/${version}`;
    const known = this.known.get(key);
    if (known) return known;
    const course = await this.courses.findAnywhere(id);
    const published = course?.versions.find((one) => one.version === version);
    const content = published && (await this.courses.contents([published.content])).get(published.content);
    if (!course || !content) return null;
    const found = { course, content };
    this.known.set(key, found);
    return found;
  }
}
