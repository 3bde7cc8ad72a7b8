import {
  dayInJapan,
  DomainError,
  ProgrammeId,
  type CourseId,
  type InputOf,
  type OutputOf,
  type PurchaseId,
} from '#contracts';
import { getCourse } from '#contracts/catalog';
import { getPurchase, purchaseStates } from '#contracts/procurement';
import type { openProgramme } from '#contracts/progress';
import { getMunicipality } from '#contracts/registry';
import { Events, RpcClient } from '#messaging';
import { naturalId, requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { SeatRepository } from '../seat/index.js';
import { checkPeriod, coursesToPin, decideOpen, sayPrivacy, type Pin } from './programme.domain.js';
import { sayPlan } from './plan.domain.js';
import { ProgrammeRepository } from './programme.repository.js';

/** Opens a programme, or changes the one with this key. New courses are pinned in their present versions. */
@Injectable()
export class OpenProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly seats: SeatRepository,
    private readonly rpc: RpcClient,
    private readonly events: Events,
  ) {}

  async execute(input: InputOf<typeof openProgramme>): Promise<OutputOf<typeof openProgramme>> {
    checkPeriod(input);
    await this.checkAdmitted();
    return retryWhenChanged(() => this.open(input, new Date()));
  }

  private async open({ key, courses, privacy, plan, noticeText, ...rest }: InputOf<typeof openProgramme>, now: Date) {
    const tenant = requireTenant();
    const programme = ProgrammeId.parse(naturalId('programme', tenant, key));
    const stored = await this.programmes.find(programme);
    const terms = {
      ...rest,
      privacy: sayPrivacy(stored?.privacy, privacy),
      plan: sayPlan(stored?.plan, plan),
      noticeText: noticeText === undefined ? (stored?.noticeText ?? null) : noticeText,
    };
    const { purchase } = terms.plan;
    if (purchase && purchase !== stored?.plan?.purchase) await this.checkPurchase(purchase);
    const pins = await Promise.all(coursesToPin(stored, courses).map((course) => this.pin(course as CourseId)));
    const { outcome, state } = decideOpen(stored, terms, courses, pins);
    if (stored && outcome === 'unchanged') return { programme, version: stored.version, outcome };
    const next = { ...state, _id: programme, tenant, key };
    const { places } = terms.plan;
    if (stored && places !== null && !(await this.seats.shrink(programme, places)))
      throw new DomainError('places-taken');
    if (stored) await this.programmes.save(stored.version, next, now);
    else if (!(await this.programmes.insert(next, now))) throw new DomainError('changed-meanwhile');
    if (places !== null) await this.seats.grow(programme, places);
    this.events.wake();
    return { programme, version: (stored?.version ?? 0) + 1, outcome };
  }

  /** Asked as the caller, so that only a course is pinned that the municipality sees today. */
  private async pin(id: CourseId): Promise<Pin> {
    const found = await this.rpc.call(getCourse, { course: id });
    const { course, key, title, version, lessons, passScore, withdrawnAt } = found;
    if (withdrawnAt !== undefined) throw new DomainError('course-withdrawn', { course });
    return {
      course,
      key,
      title,
      version,
      lessons: lessons.map((lesson) => ({
        key: lesson.key,
        minutes: lesson.minutes,
        ...(lesson.title && { title: lesson.title }),
        ...(lesson.kind && { kind: lesson.kind }),
      })),
      passScore,
    };
  }

  /** Asked as the caller: one in which the municipality has seats. @throws DomainError `not-a-buyer`, `seats-not-allocated`, `purchase-over`. */
  private async checkPurchase(purchase: PurchaseId): Promise<void> {
    const { state, invoices, endsOn } = await this.rpc.call(getPurchase, { purchase });
    const isAllocated = purchaseStates.indexOf(state) >= purchaseStates.indexOf('allocated');
    if (!isAllocated) throw new DomainError('seats-not-allocated');
    if (endsOn < dayInJapan(new Date())) throw new DomainError('purchase-over');
    if (!invoices.some(({ municipality }) => municipality === requireTenant())) throw new DomainError('not-a-buyer');
  }

  private async checkAdmitted(): Promise<void> {
    const code = requireTenant();
    const municipality = await this.rpc.call(getMunicipality, { code }).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'unknown-municipality') return null;
      throw error;
    });
    if (!municipality?.admitted) throw new DomainError('municipality-not-admitted');
  }
}
