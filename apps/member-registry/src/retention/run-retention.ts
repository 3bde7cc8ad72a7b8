import { EnrolmentId, ProgrammeId } from '#contracts';
import { Sweeps } from '#jobs';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { erasureId, ErasureRepository, Obstacles, type NewErasure } from '../erasure/index.js';
import { PersonRepository } from '../person/index.js';
import { Subjects } from '../subject/index.js';
import { RetainedPeople, type Retained } from './retained-people.js';
import { RetentionRunRepository } from './retention-run.repository.js';
import type { RetentionRunDocument } from './retention-run.schema.js';

const SWEPT = 100;
const STAYING = 100;

/**
 * Works off retention runs: asks for the erasure of every enrolment, waits for all of them, then for that of people who
 * were in another programme whose retention ended at the same time. After a crash it goes on where the cursor stands.
 */
@Injectable()
export class RunRetention {
  constructor(
    private readonly runs: RetentionRunRepository,
    private readonly retained: RetainedPeople,
    private readonly erasures: ErasureRepository,
    private readonly people: PersonRepository,
    private readonly subjects: Subjects,
    private readonly obstacles: Obstacles,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'due-retention-runs', everyMs: 3000 })
  async sweep(): Promise<void> {
    for (const run of await this.runs.findDue(SWEPT))
      await inTenant(run.tenant, async () => {
        try {
          await this.work(run);
        } catch (error) {
          this.logger.warn({ err: error, run: run._id }, 'retention run will be tried again');
        }
      });
  }

  private async work(run: RetentionRunDocument): Promise<void> {
    if (run.cursor !== null) return this.ask(run, run.cursor);
    const { done, total } = await this.erasures.countOf(run._id);
    if (done < total || (await this.askForLast(run))) return;
    await this.runs.finish(run._id, new Date());
  }

  /** A page each time, so that every municipality gets its turn. */
  private async ask(run: RetentionRunDocument, cursor: string): Promise<void> {
    const after = cursor === '' ? null : EnrolmentId.parse(cursor);
    const { items, nextAfter } = await this.retained.page(ProgrammeId.parse(run.programme), after);
    await this.erasures.start(items.filter(({ fate }) => fate !== 'held').map((one) => erasureOf(run, one)));
    await this.runs.advance(run, nextAfter);
  }

  /** Whoever had only an enrolment erased and is in no programme any more now. @returns whether there was anybody. */
  private async askForLast(run: RetentionRunDocument): Promise<boolean> {
    let any = false;
    for (let after = ''; ;) {
      const staying = await this.erasures.staying(run._id, after, STAYING);
      const last = staying.at(-1);
      if (!last) return any;
      after = last._id;
      const known = (await this.people.findForDesk(staying.map(({ person }) => person))).map(({ _id }) => _id);
      const against = await this.obstacles.of(known);
      const subjects = (await this.subjects.of(known)).filter(({ enrolments }) => enrolments.length === 0);
      const gone = subjects.map(({ person }) => person).filter((person) => !against.has(person));
      await this.erasures.start(gone.map((person) => newErasure(run, person, null)));
      any ||= gone.length > 0;
    }
  }
}

const erasureOf = (run: RetentionRunDocument, { enrolment, person, fate }: Retained): NewErasure =>
  newErasure(run, person, fate === 'erased' ? null : enrolment);

/** Of the person altogether, or of one enrolment. */
const newErasure = (
  { _id: run, tenant, confirmedBy, confirmedAt }: RetentionRunDocument,
  person: string,
  enrolment: string | null,
): NewErasure => ({
  _id: erasureId(enrolment === null ? { person } : { enrolment }),
  tenant,
  person,
  whole: enrolment === null,
  enrolments: enrolment === null ? [] : [enrolment],
  accounts: [],
  ground: 'retention',
  reference: null,
  receivedOn: null,
  requestedBy: confirmedBy,
  requestedAt: confirmedAt,
  run,
});
