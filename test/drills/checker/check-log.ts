import type { Entry } from '../load/ledger.js';
import type { LearningEvent } from '../load/operation.js';
import type { LogDoc } from './documents.js';
import { groupBy } from './group-by.js';
import { canonical, type Violation } from './violation.js';

/** What was said of one event each time it was sent. */
interface Said {
  readonly body: string;
  readonly result: 'accepted' | 'duplicate' | 'refused' | 'unknown';
  readonly code?: string;
}

interface Result {
  readonly id: string;
  readonly result: Said['result'];
  readonly code?: string;
}

/** I1, I2, I3 and I7 of the learning log: each accepted event lies there once, as it was sent, and nothing else does. */
export function checkLog(entries: readonly Entry[], log: readonly LogDoc[]): Violation[] {
  const said = whatWasSaid(entries);
  // `<tenant>/<event id>`, and whatever else a wrong store might add to it.
  const stored = groupBy(log, ({ _id }) => _id.split('/').slice(0, 2).join('/'));
  return [
    ...[...said].flatMap(([id, times]) => judge(id, times, stored.get(id) ?? [])),
    ...[...stored.keys()]
      .filter((id) => !said.has(id))
      .map((id): Violation => ({ invariant: 'I2', kind: 'invented', what: `event ${id} was never sent` })),
  ];
}

function judge(id: string, times: readonly Said[], docs: readonly LogDoc[]): Violation[] {
  const found: Violation[] = [];
  const accepted = times.filter(({ result }) => result === 'accepted');
  const taken = times.filter(({ result }) => result === 'accepted' || result === 'duplicate');
  const possible = times.filter(({ result }) => result !== 'refused');
  const [doc] = docs;
  if (docs.length > 1)
    found.push({ invariant: 'I3', kind: 'doubled', what: `event ${id} is stored ${docs.length} times` });
  if (accepted.length > 1)
    found.push({ invariant: 'I7', kind: 'doubled', what: `event ${id} was accepted ${accepted.length} times` });
  if (taken.length > 0 && !doc) found.push({ invariant: 'I1', kind: 'lost', what: `event ${id} was acknowledged` });
  if (doc && possible.length === 0)
    found.push({ invariant: 'I2', kind: 'invented', what: `event ${id} was refused and is stored` });
  const kept = doc && storedBody(doc);
  if (doc && possible.length > 0 && !possible.some(({ body }) => body === kept))
    found.push({ invariant: 'I2', kind: 'invented', what: `event ${id} is not what was sent: ${kept}` });
  if (doc && taken.some(({ body }) => body !== kept))
    found.push({
      invariant: 'I7',
      kind: 'wrong',
      what: `event ${id} was acknowledged with another body than is stored`,
    });
  return found;
}

function whatWasSaid(entries: readonly Entry[]): Map<string, Said[]> {
  const said = new Map<string, Said[]>();
  for (const { kind, tenant, body, outcome, answer } of entries) {
    if (kind !== 'events') continue;
    const events = (body as unknown as { events: LearningEvent[] }).events;
    const { results = [] } = outcome === 'acked' ? (answer as { results: Result[] }) : {};
    for (const [place, event] of events.entries()) {
      const key = `${tenant}/${event.id}`;
      const { result, code } = results[place] ?? { result: outcome === 'refused' ? 'refused' : 'unknown' };
      said.set(key, [...(said.get(key) ?? []), { body: sentBody(event), result, ...(code !== undefined && { code }) }]);
    }
  }
  return said;
}

const sentBody = ({ enrolmentId, lessonId, kind, progress, score, seconds, at }: LearningEvent): string =>
  canonical([enrolmentId, lessonId, kind, progress ?? null, score ?? null, seconds, new Date(at).getTime()]);

const storedBody = ({ enrolment, lesson, kind, progress, score, seconds, at }: LogDoc): string =>
  canonical([enrolment, lesson, kind, progress, score, seconds, at.getTime()]);
