import type { DrillRun } from '../drill-run.js';
import type { Patch } from '../harness/copied-build.js';
import {
  changedBodies,
  changedDuringRefresh,
  concurrentWrites,
  dieAtAfterQuiet,
  HELD_MS,
  linkBreaksDuringUpserts,
  sameTwice,
  slowLink,
  someLoad,
  storeDies,
  streamLost,
} from './shortest-drills.js';

/** A mistake that somebody could make, and the shortest drill that shows it. */
export interface PlantedBug {
  readonly name: string;
  readonly patches: readonly Patch[];
  /** What must turn red: `<invariant> <kind>`. */
  readonly due: string;
  readonly drill: (run: DrillRun) => Promise<void>;
}

const progressTracking = 'apps/progress-tracking/src';
const reporting = 'apps/reporting/src';
const gatheredInserts = `${progressTracking}/learning-log/gathered-inserts.js`;

/** A change of one place; `find` is what stands there. */
const bug = (
  name: string,
  due: string,
  drill: PlantedBug['drill'],
  ...changes: readonly (readonly [file: string, find: string, replace: string])[]
): PlantedBug => ({ name, due, drill, patches: changes.map(([file, find, replace]) => ({ file, find, replace })) });

export const bugs: readonly PlantedBug[] = [
  bug('events acknowledged before they are committed', 'I1 lost', storeDies, [
    gatheredInserts,
    'const taken = await this.log.insertAll(events);',
    'const taken = new Set(); void this.log.insertAll(events).catch(() => undefined);',
  ]),
  bug('relay takes a mark away without comparing', 'I3 lost', slowLink('nats', 150), [
    'libs/persistence/src/relay-source.js',
    `_id: key,
                            unrelayed: version`,
    '_id: key',
  ]),
  bug('relay takes marks away before it publishes', 'I3 lost', dieAtAfterQuiet('unrelayed-before-publish'), [
    'libs/messaging/src/relay.js',
    "crashPoint('unrelayed-before-publish');",
    "await source.unmark(marked); crashPoint('unrelayed-before-publish');",
  ]),
  bug('version check removed', 'I1 lost', concurrentWrites, [
    'libs/persistence/src/versioned.js',
    `_id: state._id,
        version: readVersion`,
    '_id: state._id',
  ]),
  bug('unique key of enrolments missing', 'I3 doubled', sameTwice, [
    `${progressTracking}/enrolment/enrolment-id.js`,
    "naturalId('enrolment', programme, person)",
    'globalThis.crypto.randomUUID()',
  ]),
  bug('unique key of learning events missing', 'I3 doubled', sameTwice, [
    `${progressTracking}/learning-log/learning-log.repository.js`,
    '`${requireTenant()}/${eventId}`',
    '`${requireTenant()}/${eventId}/${Math.random()}`',
  ]),
  bug('body of a repeated event not compared', 'I7 wrong', changedBodies, [
    gatheredInserts,
    "stored.get(_id) === bodyHash ? 'duplicate' : 'reused'",
    "'duplicate'",
  ]),
  bug('refused ending kept', 'I2 invented', changedBodies, [
    `${progressTracking}/enrolment/end-enrolment.js`,
    "if (decideEnding(stored.ending, ending) === 'unchanged')",
    "await this.enrolments.save(stored.version, { ...stored, ending }, now);\nif (decideEnding(stored.ending, ending) === 'unchanged')",
  ]),
  bug('consumer acknowledges before its upsert', 'I3 lost', dieAtAfterQuiet('delivered-before-work'), [
    'libs/messaging/src/consumer.js',
    "crashPoint('delivered-before-work');",
    // Others listen, too: it is reporting that must die, where a lost event is a lost figure.
    "await message.ackAck(); if (this.name.startsWith('reporting')) crashPoint('delivered-before-work');",
  ]),
  bug('broken connection taken for a kept fact', 'I3 lost', linkBreaksDuringUpserts, [
    `${reporting}/facts/fact.repository.js`,
    'upsertParts(this.model, updates)',
    'upsertParts(this.model, updates).catch(() => undefined)',
  ]),
  bug('fold forgets what it added last', 'I4 doubled', dieAtAfterQuiet('fold-before-unmark'), [
    `${progressTracking}/progress/settle-progress.js`,
    'return this.settled.get(_id) === version;',
    'return true;',
  ]),
  bug(
    'lost stream not relayed again',
    'I3 lost',
    streamLost,
    [
      'libs/messaging/src/stream.js',
      'before.created !== now.created || now.lastSequence < before.lastSequence',
      'false && before && now',
    ],
    ['libs/messaging/src/relay.js', 'if (wentBack) await', 'if (false) await'],
  ),
  bug('refresh dropped', 'I5 wrong', someLoad, [
    `${reporting}/intake/keep-fact.js`,
    'await this.requests.ofProgramme(programme);',
    '',
  ]),
  bug('year not refreshed after a programme', 'I5 wrong', someLoad, [
    `${reporting}/refresh/refresh-programme-reports.js`,
    'for (const year of years)await this.requests.ofMunicipality(year);',
    '',
  ]),
  bug(
    'stale mark taken away without comparing',
    'I5 wrong',
    changedDuringRefresh,
    [
      `${reporting}/stale-mark/stale-mark.repository.js`,
      `stale: report.stale,
                savedBy: run`,
      'savedBy: run',
    ],
    // No mistake, only slow: so that what comes meanwhile comes meanwhile.
    [
      `${reporting}/refresh/refresh-programme-reports.js`,
      "crashPoint('refreshed-before-unmark');",
      `await new Promise((resolve)=>setTimeout(resolve, ${HELD_MS}));`,
    ],
  ),
];
