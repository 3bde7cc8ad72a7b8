import type { OutputOf } from '#contracts';
import type { countOfficeTasks } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { FileImportRepository } from '../file-import/index.js';
import { CountNotSignedIn } from '../roster-invitation/index.js';

const DAYS = 30;
const COUNTED = 1000;

/** What waits for the office among imports and invitations. */
@Injectable()
export class CountOfficeTasks {
  constructor(
    private readonly imports: FileImportRepository,
    private readonly notSignedIn: CountNotSignedIn,
  ) {}

  async execute(): Promise<OutputOf<typeof countOfficeTasks>> {
    const [ended, notSignedIn] = await Promise.all([
      this.imports.endedSince(new Date(Date.now() - DAYS * 86_400_000)),
      this.notSignedIn.execute(COUNTED),
    ]);
    // The newest of each sort counts: who has handed the mended file in has nothing more to do.
    const newest = new Map<string, (typeof ended)[number]>();
    for (const one of ended) {
      const sort = [one.kind, one.audience, one.programme?.id].join('/');
      if (!newest.has(sort)) newest.set(sort, one);
    }
    const importsWithErrors = [...newest.values()].filter(
      ({ status, errorFile }) => status === 'refused' || errorFile !== null,
    ).length;
    return { importsWithErrors, notSignedIn, notSignedInUpTo: COUNTED };
  }
}
