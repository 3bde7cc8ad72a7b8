import { canonical } from '#audit';
import { LessonContent } from '#contracts/catalog';
import { acrossTenants, Database, insertOnce, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { lessonContents, type LessonContentDocument } from './lesson-content.schema.js';

const plain: LessonContent = { kind: 'plain' };

@Injectable()
export class LessonContentRepository {
  private readonly model: Model<LessonContentDocument>;

  constructor(database: Database) {
    this.model = database.model<LessonContentDocument>(lessonContents);
  }

  /** Keeps a content and returns its id; the same again changes nothing. */
  async keep(content: LessonContent): Promise<string> {
    const [tenant, body] = [requireTenant(), canonical(content)];
    const _id = naturalId('lesson-content', tenant, body);
    await insertOnce(this.model, { _id, tenant, body });
    return _id;
  }

  /** The content that an own draft, or a visible or pinned version, names. A lesson that names none is plain. */
  async get(id: string | undefined): Promise<LessonContent> {
    if (id === undefined) return plain;
    const found = await acrossTenants('content of a version that is shown or pinned', () =>
      this.model.findById(id).lean<LessonContentDocument>().exec(),
    );
    if (!found) throw new Error(`lesson content ${id} is missing`);
    return LessonContent.parse(JSON.parse(found.body));
  }
}
