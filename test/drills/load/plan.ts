import type { Body, LearningEvent, Operation } from './operation.js';
import { Random } from './random.js';
import type { Enrolment, Programme, Tenant, World } from './world.js';

const DAY_MS = 86_400_000;
const weights = { events: 70, enrol: 7, outcome: 8, ending: 2, read: 8, repeat: 5 };

/** What a seed asks of the platform, one arrival after the other; the same seed plans the same. */
export class Plan {
  private readonly random: Random;
  private readonly sent: Operation[] = [];
  private events = 0;
  private readonly now = Date.now();

  constructor(
    private readonly world: World,
    private readonly seed: number,
  ) {
    this.random = new Random(seed);
  }

  /** The requests of one arrival: several about the same enrolment come at once. */
  next(): Operation[] {
    const { random } = this;
    const tenant = this.tenant();
    const kind = random.pickBy(weights);
    const asked = {
      events: () => [this.learning(tenant)],
      enrol: () => [this.enrolling(tenant)],
      outcome: () => this.outcomes(tenant, this.enrolment(tenant).id),
      ending: () => [this.ending(tenant)],
      read: () => [this.reading(tenant)],
      repeat: () => this.repeating(),
    }[kind]();
    this.sent.push(...asked.filter((op) => op.kind !== 'read'));
    return asked;
  }

  /** One event for each of these enrolments: what comes last in a quiet platform. */
  touchAll(): Operation[] {
    return this.world.tenants.flatMap((tenant) =>
      tenant.enrolments.slice(0, 8).map((enrolment) => this.recording(tenant, [this.goodEvent(tenant, enrolment)])),
    );
  }

  /** Surveys and placements of one enrolment, all at once. */
  outcomes(tenant: Tenant, enrolmentId: string, most = 4): Operation[] {
    const possible = this.outcomesOf(tenant, enrolmentId);
    return this.random.shuffled(possible).slice(0, this.random.between(1, most));
  }

  /** One of each kind and wave. */
  outcomesOf(tenant: Tenant, enrolmentId: string): Operation[] {
    const { random } = this;
    const wave = (name: string): Operation => {
      const answers = {
        ...(random.chance(0.9) && { satisfaction: random.between(1, 5) }),
        understanding: random.between(1, 5),
        ...(name === 'T2' && { usedAtWork: random.chance(0.6) }),
      };
      const key = `survey/${enrolmentId}/${name}`;
      return post(tenant, 'survey', '/survey-responses', key, { enrolmentId, wave: name, answers });
    };
    return [
      ...['T0', 'T1', 'T2', 'T3'].map(wave),
      this.placement(tenant, enrolmentId),
      this.placement(tenant, enrolmentId),
      this.use(tenant, enrolmentId),
    ];
  }

  private learning(tenant: Tenant): Operation {
    const { random } = this;
    // More small batches than large ones.
    const size = 1 + Math.floor(49.99 * random.next() ** 3);
    const events = Array.from({ length: size }, () => this.event(tenant, this.enrolment(tenant)));
    const [first] = events;
    if (first && random.chance(0.02)) events.push(first);
    return this.recording(tenant, events.slice(0, 50));
  }

  recording(tenant: Tenant, events: readonly LearningEvent[]): Operation {
    const key = `events/${events[0]?.id ?? ''}`;
    return post(tenant, 'events', '/learning-events', key, { sentAt: new Date(this.now).toISOString(), events });
  }

  /** An event that nobody could refuse. */
  goodEvent(tenant: Tenant, enrolment: Enrolment): LearningEvent {
    const [course] = this.programme(tenant, enrolment).courses;
    const [lesson] = course?.lessons ?? [];
    const at = new Date(this.now - 10 * DAY_MS).toISOString();
    return {
      ...this.event(tenant, enrolment),
      enrolmentId: enrolment.id,
      courseId: course?.id as LearningEvent['courseId'],
      lessonId: lesson ?? null,
      kind: 'completed',
      at,
    };
  }

  private event(tenant: Tenant, enrolment: Enrolment): LearningEvent {
    const { random } = this;
    const course = random.pick(this.programme(tenant, enrolment).courses);
    const kind = random.pickBy({ progressed: 5, completed: 3, scored: course.passScore === null ? 0 : 2 });
    const lesson = random.chance(0.02) ? 'no-such-lesson' : random.pick(course.lessons);
    const at = random.chance(0.01) ? this.now + 10 * DAY_MS : this.now - random.between(1, 130) * DAY_MS;
    const whose = random.chance(0.01) ? '00000000-0000-4000-8000-000000000000' : enrolment.id;
    this.events += 1;
    return {
      id: `drill-${this.seed}-${this.events}`,
      enrolmentId: whose,
      courseId: course.id,
      lessonId: kind === 'scored' ? null : lesson,
      kind,
      ...(kind === 'progressed' && { progress: random.between(1, 10) / 10 }),
      ...(kind === 'scored' && { score: random.between(30, 100) }),
      seconds: random.between(0, 900),
      at: new Date(at + random.between(0, 86_399_999)).toISOString(),
    };
  }

  enrolling(tenant: Tenant): Operation {
    const programme = tenant.programmes[1] as Programme;
    const chosen = [
      ...new Set(Array.from({ length: this.random.between(1, 3) }, () => this.random.pick(tenant.people))),
    ];
    const key = `enrol/${programme.id}`;
    return post(tenant, 'enrol', `/programmes/${programme.id}/enrolments`, key, { people: chosen });
  }

  /** At most one in four enrolments ends. */
  ending(tenant: Tenant, place = this.random.between(0, Math.floor(tenant.enrolments.length / 4))): Operation {
    const { id } = tenant.enrolments[place] as Enrolment;
    const reason = this.random.pick(['employed', 'personal', 'next-training']);
    return post(tenant, 'ending', `/enrolments/${id}/ending`, `ending/${id}`, { on: this.day(30), reason });
  }

  private placement(tenant: Tenant, enrolmentId: string): Operation {
    const { random } = this;
    const startedOn = this.day(random.pick([20, 50, 80]));
    const body = {
      enrolmentId,
      startedOn,
      leftOn: random.chance(0.3) ? this.day(random.pick([10, 40, 90])) : null,
      insured: random.chance(0.7),
      openEnded: random.chance(0.5),
      related: random.chance(0.5),
    };
    return post(tenant, 'placement', '/placements', `placement/${enrolmentId}/${startedOn}`, body);
  }

  private use(tenant: Tenant, enrolmentId: string): Operation {
    const [on, what] = [this.day(10), this.random.pick(['集計の自動化', '会議録の要約'])];
    const body = { enrolmentId, on, what, hoursSavedPerMonth: this.random.between(1, 40) / 2 };
    return post(tenant, 'use', '/workplace-uses', `use/${enrolmentId}/${on}/${what}`, body);
  }

  private reading(tenant: Tenant): Operation {
    const programme = this.random.pick(tenant.programmes);
    const path = this.random.pick([
      `/reports/programmes/${programme.id}`,
      `/reports/municipalities/${tenant.code}?fiscalYear=${this.world.fiscalYear}`,
      `/programmes/${programme.id}/enrolments?limit=20`,
    ]);
    return { tenant: tenant.code, kind: 'read', method: 'GET', path, key: path };
  }

  /** Something sent before, as it was; sometimes under the same id with another body. */
  private repeating(): Operation[] {
    const earlier = this.sent.slice(-300);
    if (earlier.length === 0) return [];
    const op = this.random.pick(earlier);
    return [this.random.chance(0.8) ? op : changed(op)];
  }

  private tenant(): Tenant {
    const byCode = Object.fromEntries(this.world.tenants.map(({ code, share }) => [code, share]));
    const code = this.random.pickBy(byCode);
    return this.world.tenants.find((tenant) => tenant.code === code) as Tenant;
  }

  /** A few are much busier than the others. */
  private enrolment(tenant: Tenant): Enrolment {
    const { random } = this;
    return tenant.enrolments[Math.floor(tenant.enrolments.length * random.next() ** 2)] as Enrolment;
  }

  private programme(tenant: Tenant, { programme }: Enrolment): Programme {
    return tenant.programmes.find(({ id }) => id === programme) as Programme;
  }

  private day(ago: number): string {
    return new Date(this.now - ago * DAY_MS + 9 * 3_600_000).toISOString().slice(0, 10);
  }
}

/** The same request about something else that happened: events with other seconds, another answer, another reason. */
export function changed(op: Operation): Operation {
  const body = op.body as Record<string, unknown>;
  const other: Record<string, () => Body> = {
    events: () => ({
      ...body,
      events: (body['events'] as LearningEvent[]).map((event) => ({ ...event, seconds: event.seconds + 1 })),
    }),
    survey: () => ({ ...body, answers: { satisfaction: 1, understanding: 1, usedAtWork: false } }),
    ending: () => ({ ...body, reason: body['reason'] === 'personal' ? 'employed' : 'personal' }),
    placement: () => ({ ...body, insured: !(body['insured'] as boolean) }),
    use: () => ({ ...body, hoursSavedPerMonth: 1 }),
  };
  return { ...op, body: other[op.kind]?.() ?? body };
}

const post = (tenant: Tenant, kind: Operation['kind'], path: string, key: string, body: Body): Operation => ({
  tenant: tenant.code,
  kind,
  method: 'POST',
  path,
  key,
  body,
});
