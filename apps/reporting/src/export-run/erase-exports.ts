import type { Subject } from '#contracts';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { FactRepository } from '../facts/index.js';
import { DueExports } from './due-exports.js';
import { ExportRunRepository } from './export-run.repository.js';
import { ExportedProgrammes } from './exported-programmes.js';

/** Takes away files with rows of people who are erased; whoever needs one exports again, and they are not in it. */
@Injectable()
export class EraseExports implements EraseStep {
  constructor(
    private readonly runs: ExportRunRepository,
    private readonly programmes: ExportedProgrammes,
    private readonly facts: FactRepository,
    private readonly due: DueExports,
  ) {}

  /** One that is being made is waited for: it may have their names already. */
  async erase(subjects: readonly Subject[]): Promise<'done' | 'waiting'> {
    const people = subjects.flatMap(({ person }) => person ?? []);
    let waiting = false;
    const holds = new Map<string, boolean>();
    for (const run of people.length === 0 ? [] : await this.runs.withFiles()) {
      const isTheirs = holds.get(run.subject) ?? (await this.holdsAny(run.subject, people));
      holds.set(run.subject, isTheirs);
      if (!isTheirs) continue;
      if (run.due) waiting = true;
      else {
        await this.due.removeFiles(run.drafts, run._id);
        await this.runs.forget(run, new Date());
      }
    }
    return waiting ? 'waiting' : 'done';
  }

  private async holdsAny(subject: string, people: readonly string[]): Promise<boolean> {
    const programmes = await this.programmes.of(subject);
    return this.facts.holdsAny(
      programmes.map(({ id }) => id),
      people,
    );
  }
}
