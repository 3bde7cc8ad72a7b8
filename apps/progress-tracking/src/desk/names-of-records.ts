import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';

/** Where a programme's course stands in each collection that is shown to people. */
const coursePaths: Readonly<Record<string, string>> = {
  learning_events: 'course',
  progress: 'courses.key',
  quiz_records: 'course',
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** What programmes and courses in people's records are called. */
@Injectable()
export class NamesOfRecords {
  constructor(private readonly programmes: ProgrammeRepository) {}

  async of(collection: string, documents: readonly Record<string, unknown>[]): Promise<Record<string, string>> {
    const ids = [...new Set(documents.flatMap(({ programme, movedTo }) => [programme, movedTo].filter(isText)))];
    const names: Record<string, string> = {};
    for (const { _id, name, courses } of (await this.programmes.findMany(ids)).values()) {
      names[`programme/${_id}`] = name;
      names[`movedTo/${_id}`] = name;
      const path = coursePaths[collection];
      if (path) for (const { key, title } of courses) names[`${path}/${key}`] = title;
    }
    return names;
  }
}
