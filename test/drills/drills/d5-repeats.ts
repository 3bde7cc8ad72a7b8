import type { DrillRun } from '../drill-run.js';
import type { Operation } from '../load/operation.js';
import { changed } from '../load/plan.js';
import type { Tenant } from '../load/world.js';
import { dieAt } from './d1-services.js';
import type { Drill } from './drill.js';

/** What may be corrected later takes another body; the others refuse it. */
const refusesAnother = new Set(['events', 'survey', 'ending']);

/** P2: a write may be sent again, at any time and as often as you like. */
export const d5: Drill = {
  id: 'D5',
  promise: 'P2',
  title: 'each write once, three times, fifty at once, after a crash between commit and answer, with another body',
  targets: [],
  run: async (run) => {
    const rounds = Math.max(1, Math.floor(run.options.seconds / 5));
    for (let round = 0; round < rounds; round += 1) {
      const tenant = run.world.tenants[round % run.world.tenants.length] as Tenant;
      for (const { operation, point } of writes(run, tenant, round)) await repeat(run, operation, point);
      // Different things about one enrolment, all at once: none may overwrite another.
      const { id } = tenant.enrolments.at(-1 - round) ?? { id: '' };
      await run.sendAll(run.plan.outcomes(tenant, id, 7));
    }
  },
};

/** Each kind of write, with the point between its commit and its answer. */
function writes({ plan }: DrillRun, tenant: Tenant, round: number): { operation: Operation; point: string }[] {
  const place = Math.floor(tenant.enrolments.length / 2) + round;
  const enrolment = tenant.enrolments[place % tenant.enrolments.length] ?? { id: '', programme: '', person: '' };
  const [survey, placement, use] = ['survey', 'placement', 'use'].map((kind) => {
    const possible = plan.outcomesOf(tenant, enrolment.id);
    return possible.find((operation) => operation.kind === kind) as Operation;
  }) as [Operation, Operation, Operation];
  const saved = 'saved-before-answer';
  return [
    { operation: plan.recording(tenant, [plan.goodEvent(tenant, enrolment)]), point: 'inserted-before-answer' },
    { operation: plan.enrolling(tenant), point: 'enrolled-before-answer' },
    { operation: plan.ending(tenant, round), point: saved },
    { operation: survey, point: saved },
    { operation: placement, point: saved },
    { operation: use, point: saved },
  ];
}

async function repeat(run: DrillRun, operation: Operation, point: string): Promise<void> {
  const crashed = dieAt(run, point);
  await run.client.ask(operation);
  await crashed;
  run.expect(await run.client.ask(operation), 'acked');
  for (let time = 0; time < 3; time += 1) run.expect(await run.client.ask(operation), 'acked');
  for (const entry of await run.sendAll(Array.from({ length: 50 }, () => operation))) run.expect(entry, 'acked');
  const other = await run.client.ask(changed(operation));
  if (operation.kind === 'events') run.expectAllRefused(other);
  else if (refusesAnother.has(operation.kind)) run.expect(other, 'refused');
}
