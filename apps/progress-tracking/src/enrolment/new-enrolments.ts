import { DomainError } from '#contracts';
import type { EnrolmentFunding } from '#contracts/progress';
import type { LearnerTraits } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isClosed, planOf, ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import type { ConsentWord } from './consent.domain.js';
import { enrolmentId } from './enrolment-id.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { InsertEnrolments } from './insert-enrolments.js';
import { nobody, SeatLine, type Made } from './seat-line.js';

/** By what somebody is enrolled. */
interface Terms {
  readonly funding?: EnrolmentFunding | null;
  /** What they have said to the privacy notice already. */
  readonly consents?: readonly ConsentWord[];
  /** What they are by the day of their enrolment, where it was asked already. */
  readonly known?: ReadonlyMap<string, LearnerTraits>;
  /** False: who cannot wait for a seat is refused. */
  readonly waits?: boolean;
  /** The seat that is held for them already, as `reserve` told. */
  readonly seat?: string | null;
}

/** Makes the enrolments of people in a programme that are not there yet, each with the seat that it uses. */
@Injectable()
export class NewEnrolments {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly inserting: InsertEnrolments,
    private readonly line: SeatLine,
  ) {}

  /**
   * Again, nobody is new.
   * @throws DomainError `programme-closed` when somebody would be new in a closed programme; `seats-exhausted` when there
   * is no seat for who does not wait.
   */
  async make(id: string, people: readonly string[], now: Date, terms: Terms = {}): Promise<Made> {
    if (people.length === 0) return nobody;
    const { funding, consents, known, waits = true, seat = null } = terms;
    if (await this.isClosed(id)) {
      const ids = people.map((person) => enrolmentId(id, person));
      if ((await this.enrolments.findMany(ids)).length === new Set(ids).size) return nobody;
      throw new DomainError('programme-closed');
    }
    const programme = await this.fixed(id, now);
    const purchase = programme && planOf(programme).purchase;
    const learners = people.map((person) => ({ person, ...(funding && { funding }), ...(consents && { consents }) }));
    if (purchase) return this.line.enrol({ programme: id, purchase }, learners, now, { known, waits, seat });
    return { ...nobody, enrolled: await this.inserting.insert(id, learners, now, known) };
  }

  /**
   * A seat for somebody who is to be moved here, before anything else is done; null: none is needed.
   * @throws DomainError `seats-exhausted`, `busy`.
   */
  async reserve(id: string, person: string, now: Date): Promise<string | null> {
    const programme = await this.fixed(id, now);
    const purchase = programme && planOf(programme).purchase;
    return purchase ? this.line.reserve({ programme: id, purchase }, person, now) : null;
  }

  private async isClosed(programme: string): Promise<boolean> {
    const stored = await this.programmes.find(programme);
    return stored !== null && isClosed(stored);
  }

  /**
   * Before the first enrolment, in the programme's own document: so no change of the audience, or of the purchase whose
   * seats are used, can slip in between.
   */
  private fixed(id: string, now: Date): Promise<ProgrammeDocument | null> {
    return retryWhenChanged(async () => {
      const stored = await this.programmes.find(id);
      if (stored && !stored.enrolled) await this.programmes.save(stored.version, { ...stored, enrolled: true }, now);
      return stored;
    });
  }
}
