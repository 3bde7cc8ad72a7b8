import type { World } from '../load/world.js';
import type { Documents, ProgressDoc } from './documents.js';
import { foldLog, type Progress } from './fold.js';
import { groupBy } from './group-by.js';
import { canonical, type Violation } from './violation.js';

/** I4: each enrolment's progress is what its log adds up to, each event counted once. */
export function checkProgress({ log, progress }: Documents, world: World): Violation[] {
  const programmes = new Map(
    world.tenants.flatMap((tenant) => tenant.programmes.map((one) => [one.id as string, one])),
  );
  const stored = new Map(progress.map((doc) => [doc._id, doc]));
  const logs = groupBy(log, ({ enrolment }) => enrolment);
  const found: Violation[] = [];
  for (const [enrolment, events] of logs) {
    const programme = programmes.get(events[0]?.programme ?? '');
    const doc = stored.get(enrolment);
    if (!programme || !doc) {
      found.push({ invariant: 'I4', kind: 'lost', what: `${enrolment} has ${events.length} events and no progress` });
      continue;
    }
    const counted = foldLog(events, programme);
    const [wanted, there] = [canonical(counted), canonical(asCounted(doc))];
    if (wanted === there) continue;
    const kind = doc.events > counted.events || doc.seconds > counted.seconds ? 'doubled' : 'lost';
    found.push({ invariant: 'I4', kind, what: `progress ${enrolment}\n  counted ${wanted}\n  stored  ${there}` });
  }
  for (const { _id } of progress)
    if (!logs.has(_id)) found.push({ invariant: 'I4', kind: 'invented', what: `progress ${_id} has no event` });
  return found;
}

const asCounted = (doc: ProgressDoc): Progress => ({
  events: doc.events,
  seconds: doc.seconds,
  startedAt: doc.startedAt?.getTime() ?? null,
  completedAt: doc.completedAt?.getTime() ?? null,
  courses: doc.courses.map((course) => ({
    key: course.key,
    startedAt: course.startedAt?.getTime() ?? null,
    completedAt: course.completedAt?.getTime() ?? null,
    bestScore: course.bestScore,
    lessons: course.lessons.map(({ key, progress, completedAt }) => ({
      key,
      progress,
      completedAt: completedAt?.getTime() ?? null,
    })),
  })),
});
