import fc from 'fast-check';
import { allOperations, operationId, type Operation } from '#contracts';
import { jsonOf } from '../access/http.js';
import { reachOf } from '../access/matrix.js';
import type { Persona } from '../access/personas.js';
import { policy } from '../access/policy.js';
import { home } from '../access/records.js';
import { routeOf } from '../access/routes.js';
import type { World } from '../access/world.js';
import { describedRoutes, wholeInput, type Described } from './described.js';
import { valid, type KnownIds } from './valid.js';

/** A route of the running platform, with somebody who may ask for it. */
export interface Target {
  readonly described: Described;
  /** The contract behind it; the session’s routes have none. */
  readonly op: Operation | undefined;
  readonly caller: Persona;
  /** A request that the schema allows. */
  readonly sample: Readonly<Record<string, unknown>>;
}

const preferred = [
  'program of the scenarios',
  'administrator',
  'learner of the staff',
  'company officer',
  'department manager',
  'secretariat',
  'operator',
];

/** Ids that exist, by the name of a field. */
export function knownIds(world: World): KnownIds {
  const {
    course,
    programme,
    person,
    enrolment,
    imports,
    municipality,
    disclosure,
    erasure,
    exportRun,
    exportSchedule,
  } = world.records[home];
  const all: Record<string, readonly string[]> = {
    course: Object.values(course),
    programme: Object.values(programme),
    person: Object.values(person).flat(),
    enrolment: Object.values(enrolment).flat(),
    import: imports,
    disclosure,
    erasure: [erasure],
    exportRun: [exportRun],
    exportSchedule: [exportSchedule],
    code: [municipality],
    municipality: [municipality],
  };
  const alias: Record<string, string> = { people: 'person', courses: 'course' };
  return (field) => all[alias[field] ?? field.replace(/Id$/, '')] ?? [];
}

export async function targetsOf(world: World): Promise<Target[]> {
  const document = jsonOf(await world.http.ask({ method: 'GET', path: '/api/openapi.json' }));
  const nobody = world.personas.find(({ name }) => name === 'nobody') as Persona;
  const callers = preferred.flatMap((name) => world.personas.filter((persona) => persona.name === name));
  const ids = knownIds(world);
  return describedRoutes(document).map((described) => {
    const op = allOperations.find((one) => {
      const route = routeOf(one);
      // A table's other formats have the rules of its CSV.
      const path = described.path.replace(/[.](?:xlsx|json)$/, '.csv');
      return (
        route &&
        [described.path, path].some((at) => `${route.method} /api/v1${route.path}` === `${described.method} ${at}`)
      );
    });
    const row = op && policy[op.name];
    const caller = (row && callers.find((persona) => reachOf(row, persona))) ?? nobody;
    const seed = [...described.id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) | 0;
    const [sample] = fc.sample(valid(wholeInput(described), ids), { seed, numRuns: 1 }) as [Target['sample']];
    return { described, op, caller, sample };
  });
}

export const nameOf = ({ op, described }: Target): string => (op ? operationId(op) : described.id);
