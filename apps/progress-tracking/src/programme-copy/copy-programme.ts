import { CourseId, DomainError, ProgrammeId, type InputOf, type OutputOf } from '#contracts';
import { getCourse } from '#contracts/catalog';
import type { copyProgramme } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import {
  decideOpen,
  OpenProgramme,
  planOf,
  privacyOf,
  ProgrammeRepository,
  type Pin,
  type ProgrammeDocument,
} from '../programme/index.js';
import { datesLater, planLater } from './copied.domain.js';

type Input = InputOf<typeof copyProgramme>;
type Output = OutputOf<typeof copyProgramme>;

/** Copies a programme into the next year. The same copy again is there already; anything else under its key is refused. */
@Injectable()
export class CopyProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly opening: OpenProgramme,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ programme: id, key, name, dryRun }: Input): Promise<Output> {
    const source = await this.programmes.find(id);
    if (!source) throw new DomainError('unknown-programme');
    const courses = await Promise.all(source.courses.map((pin) => this.present(pin)));
    const present = courses.filter(({ now }) => now !== null);
    const left = present.map(({ course }) => course);
    if (left.length === 0) throw new DomainError('no-course-left');
    const terms = {
      name: name ?? source.name,
      audience: source.audience,
      ...datesLater(source),
      privacy: privacyOf(source),
      noticeText: source.noticeText ?? null,
      plan: planLater(
        planOf(source),
        present.map((one) => one.key),
      ),
    };
    const said = {
      copy: {
        key,
        name: terms.name,
        fiscalYear: terms.fiscalYear,
        startsOn: terms.startsOn,
        endsOn: terms.endsOn,
        plan: terms.plan,
        privacy: terms.privacy,
      },
      courses,
    };
    const target = ProgrammeId.parse(naturalId('programme', requireTenant(), key));
    const there = await this.programmes.find(target);
    if (there) {
      if (isOther(there, terms, left)) throw new DomainError('programme-key-taken', { key });
      return { programme: target, outcome: 'unchanged', ...said };
    }
    if (dryRun) return { programme: null, outcome: 'planned', ...said };
    const { privacy, ...rest } = terms;
    await this.opening.execute({ key, ...rest, privacy: saidOnly(privacy), courses: left });
    return { programme: target, outcome: 'created', ...said };
  }

  /** Asked as the caller: what the municipality may not see any more is not copied. */
  private async present({ course: id, key, title, version: before }: Pin): Promise<Output['courses'][number]> {
    const course = CourseId.parse(id);
    const found = await this.rpc.call(getCourse, { course }).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'unknown-course') return null;
      throw error;
    });
    const now = found && found.withdrawnAt === undefined ? found.version : null;
    return { course, key, title: found?.title ?? title, before, now };
  }
}

type Terms = Parameters<typeof decideOpen>[1];

function isOther(there: ProgrammeDocument, terms: Terms, courses: readonly string[]): boolean {
  try {
    return decideOpen(there, terms, courses, []).outcome !== 'unchanged';
  } catch {
    return true;
  }
}

/** What was said, without what was not. */
const saidOnly = ({ purpose, notice, retentionYears, organ, ...flags }: ReturnType<typeof privacyOf>) => ({
  ...flags,
  ...(purpose !== null && { purpose }),
  ...(notice !== null && { notice }),
  ...(retentionYears !== null && { retentionYears }),
  ...(organ !== null && { organ }),
});
