import { acrossTenants, Gathering, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { EnrolmentRepository, type EnrolmentUse } from '../enrolment/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';

/** What accepting needs to know of an enrolment. Programme, person and day never change; whether it may be used does. */
export interface KnownEnrolment extends EnrolmentUse {
  readonly id: string;
  readonly programme: string;
  readonly person: string;
  readonly enrolledAt: Date;
  /** Its events: those added to its progress, or what this process counts on from there while it accepts. */
  events: number;
}

/** What of a programme an event is judged by. */
export type KnownProgramme = Pick<ProgrammeDocument, 'courses' | 'privacy' | 'closings'>;

/** A person who has consented may take it back: other processes learn of that within so long. */
const CONSENTED_FOR_MS = 5000;

/** Remembers enrolments and programmes for a short time: accepting an event then costs one write and no read. */
@Injectable()
export class KnownEnrolments {
  /** A minute, because other processes accept events of the same enrolment too. */
  private readonly enrolments = new LRUCache<string, KnownEnrolment>({
    max: 20_000,
    ttl: 60_000,
    noDeleteOnStaleGet: true,
  });
  private readonly loading = new Gathering<string, KnownEnrolment | undefined>((keys) => this.load(keys), {
    atOnce: 2,
    batch: 500,
    waiting: 10_000,
  });
  /** Pins and terms change, if rarely. */
  private readonly programmes = new LRUCache<string, KnownProgramme>({ max: 1000, ttl: 5000 });

  constructor(
    private readonly enrolmentsStored: EnrolmentRepository,
    private readonly programmesStored: ProgrammeRepository,
    private readonly progress: ProgressRepository,
  ) {}

  /** Those of these enrolments that the municipality has. */
  async find(ids: readonly string[]): Promise<ReadonlyMap<string, KnownEnrolment>> {
    const tenant = requireTenant();
    const keys = [...new Set(ids)].map((id) => `${tenant}/${id}`);
    const known = keys.map((key) => this.enrolments.get(key));
    const unknown = keys.filter((_, place) => !known[place]);
    const loaded = unknown.length > 0 ? await this.loading.add(unknown) : [];
    return new Map(
      [...known, ...loaded].flatMap((enrolment) => (enrolment ? [[enrolment.id, enrolment] as const] : [])),
    );
  }

  /** What these programmes ask for may have changed. */
  forgetTerms(programmes: readonly string[]): void {
    for (const programme of programmes) this.programmes.delete(programme);
  }

  /** What is known of these enrolments has changed. */
  forget(ids: readonly string[]): void {
    const tenant = requireTenant();
    for (const id of ids) this.enrolments.delete(`${tenant}/${id}`);
  }

  /** Of any municipality, by keys that name it: an enrolment of another one is none. */
  private async load(keys: readonly string[]): Promise<(KnownEnrolment | undefined)[]> {
    const ids = [...new Set(keys.map((key) => key.slice(key.indexOf('/') + 1)))];
    const [stored, progress] = await acrossTenants('enrolments of concurrent calls', () =>
      Promise.all([this.enrolmentsStored.findMany(ids), this.progress.findMany(ids)]),
    );
    for (const { _id, tenant, programme, person, enrolledAt, consents, stopped } of stored) {
      const key = `${tenant}/${_id}`;
      // Another call may have come first; and what was counted here is not all in progress yet.
      const counted = this.enrolments.peek(key, { allowStale: true })?.events ?? 0;
      const events = Math.max(counted, progress.get(_id)?.events ?? 0);
      const use = { ...(consents && { consents }), ...(stopped && { stopped }) };
      const known = this.enrolments.get(key) ?? { id: _id, programme, person, enrolledAt, events, ...use };
      this.enrolments.set(key, known, consents ? { ttl: CONSENTED_FOR_MS } : {});
    }
    return keys.map((key) => this.enrolments.get(key));
  }

  /** The programmes of these enrolments; read again when a course is asked for that was not pinned a moment ago. */
  async programmesOf(
    asked: readonly { readonly programme: string; readonly course: string }[],
  ): Promise<ReadonlyMap<string, KnownProgramme>> {
    const known = new Map<string, KnownProgramme>();
    const unknown = new Set<string>();
    for (const { programme, course } of asked) {
      const remembered = this.programmes.get(programme);
      if (remembered?.courses.some((pinned) => pinned.course === course)) known.set(programme, remembered);
      else unknown.add(programme);
    }
    if (unknown.size === 0) return known;
    for (const [id, stored] of await this.programmesStored.findMany([...unknown])) {
      this.programmes.set(id, stored);
      known.set(id, stored);
    }
    return known;
  }
}
