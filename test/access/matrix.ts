import type { Operation, Role } from '#contracts';
import { jsonOf, type Answer, type Ask } from './http.js';
import { erasable, idFields, ofAnybody, ofNetwork, personal, targets, type IdField, type Target } from './ids.js';
import type { Persona } from './personas.js';
import { policy, type Reach, type Row } from './policy.js';
import { away, home } from './records.js';
import { requestOf } from './routes.js';
import { sampleInput } from './samples.js';
import type { World } from './world.js';

type Expected = 'allowed' | 'hidden' | 'refused' | 'forbidden' | 'not-signed-in' | 'malformed';

const widest: readonly Reach[] = ['municipality', 'anywhere', 'departments', 'company', 'own'];

/** How far the policy lets this persona go, or undefined when not at all. */
export function reachOf(row: Row, { roles, backfill, leadsNothing }: Persona): Reach | undefined {
  if (row.anyone || row.signedIn) return 'anywhere';
  const held = roles.flatMap((role: Role) => [row.roles?.[role], backfill ? row.backfill?.[role] : undefined]);
  const reach = widest.find((one) => held.includes(one));
  return leadsNothing && (reach === 'departments' || reach === 'company') ? undefined : reach;
}

function expectedOf(row: Row, persona: Persona, idField: IdField | undefined, target: Target): Expected {
  if (persona.name === 'nobody' && !row.anyone) return 'not-signed-in';
  const reach = reachOf(row, persona);
  if (!reach) return 'forbidden';
  if (target === 'malformed') return 'malformed';
  if (!idField || target === 'own') return 'allowed';
  const { kind, field } = idField;
  if (row.public && kind === 'municipality' && target !== 'unknown') return 'allowed';
  // Who may ask about every municipality is told in the operation's own words that this one is none.
  if (target === 'unknown')
    return kind === 'municipality' && persona.roles.includes('secretariat') && seesNetwork(row) ? 'refused' : 'hidden';
  if (target === 'deleted') return 'hidden';
  if (target === 'foreign') {
    // Whose meetings they are does not matter to who sees all of them.
    if (ofNetwork.has(kind)) return reach === 'anywhere' ? 'allowed' : 'hidden';
    const network = persona.roles.includes('secretariat') || Boolean(row.signedIn);
    return kind === 'municipality' && network && seesNetwork(row) ? 'allowed' : 'hidden';
  }
  const isOwnOnly = personal.has(kind) || row.ownOnly?.includes(field);
  return isOwnOnly && reach !== 'municipality' && reach !== 'anywhere' ? 'hidden' : 'allowed';
}

const seesNetwork = (row: Row): boolean => Boolean(row.signedIn) || row.roles?.secretariat === 'anywhere';

export interface MatrixResult {
  readonly operations: number;
  readonly personas: number;
  cells: number;
  requests: number;
  readonly findings: string[];
}

/** One operation, one persona, one id field: the same request with five ids. */
interface Group {
  readonly op: Operation;
  readonly row: Row;
  readonly persona: Persona;
  readonly idField: IdField | undefined;
}

/** Asks for everything as everybody, over HTTP, and compares with the policy table. */
export async function runMatrix(
  world: World,
  operations: readonly Operation[],
  options: { readonly untilFirst?: boolean } = {},
): Promise<MatrixResult> {
  const result: MatrixResult = {
    operations: operations.length,
    personas: world.personas.length,
    cells: 0,
    requests: 0,
    findings: [],
  };
  const done = new Set<string>();
  for (const part of [
    operations.filter((op) => !policy[op.name]?.last),
    operations.filter((op) => policy[op.name]?.last),
  ]) {
    const groups = part.flatMap((op) => groupsOf(world, op));
    const work = async () => {
      for (let group = groups.shift(); group; group = groups.shift()) {
        if (options.untilFirst && result.findings.length > 0) return;
        await runGroup(world, group, result, done);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
  }
  if (options.untilFirst) return result;
  for (const { name } of operations) {
    const row = policy[name];
    if (row && !row.sampleRefused && !row.endsSessions && !done.has(name))
      result.findings.push(`${name}: not one allowed request was done`);
  }
  return result;
}

function groupsOf(world: World, op: Operation): Group[] {
  const row = policy[op.name];
  if (!row) return [];
  const fields = idFields(op).filter(({ kind }) => !ofAnybody.has(kind));
  return world.personas.flatMap((persona) =>
    (fields.length > 0 ? fields : [undefined]).map((idField) => ({ op, row, persona, idField })),
  );
}

async function runGroup(world: World, group: Group, result: MatrixResult, done: Set<string>): Promise<void> {
  const { op, row, persona, idField } = group;
  let unknown: { answer: Answer; request: Ask } | undefined;
  for (const target of targetsFor(idField)) {
    const expected = expectedOf(row, persona, idField, target);
    if (row.endsSessions && expected === 'allowed') continue;
    const input = sampleInput(op, world, persona, idField && { field: idField.field, target });
    const { request, answer } = await askAs(world, persona, op, input);
    result.requests += 1;
    result.cells += 1;
    if (target === 'unknown') unknown = { answer, request };
    const where = `${op.name} as ${persona.name}, ${idField ? `${idField.field} = ${target}` : 'plain'}`;
    const problem =
      judge(expected, answer, row, idField) ??
      (expected === 'hidden' && unknown ? differenceOf(unknown, { answer, request }) : undefined) ??
      leakOf(world, group, request, answer);
    if (problem) result.findings.push(`${where}: expected ${expected}; ${problem}`);
    if (expected === 'allowed' && answer.status < 300) done.add(op.name);
  }
}

const targetsFor = (idField: IdField | undefined): readonly Target[] =>
  idField ? targets.filter((target) => target !== 'deleted' || erasable.has(idField.kind)) : ['own'];

function judge(expected: Expected, answer: Answer, row: Row, idField: IdField | undefined): string | undefined {
  const { status } = answer;
  const { code = '' } = jsonOf(answer) as { code?: string };
  const was = `was ${status} ${code || answer.text.slice(0, 80)}`;
  const codes: Record<Exclude<Expected, 'allowed' | 'hidden' | 'refused'>, readonly string[]> = {
    'not-signed-in': ['401 not-signed-in'],
    forbidden: ['403 forbidden', ...(idField ? ['400 invalid-input'] : [])],
    malformed: ['400 invalid-input'],
  };
  if (expected === 'allowed') {
    const fine = status < 300 || [409, 412, 422].includes(status) || row.sampleRefused?.some((one) => one === code);
    return fine ? undefined : was;
  }
  if (expected === 'hidden') {
    const itemwise =
      idField && row.itemwise?.includes(idField.field) && status === 200 && /"(?:code|refused)":/.test(answer.text);
    return status === 404 || itemwise ? undefined : was;
  }
  if (expected === 'refused') return status >= 403 && status < 500 ? undefined : was;
  return codes[expected].includes(`${status} ${code}`) ? undefined : was;
}

/** Another's id must answer exactly like an unknown one. */
function differenceOf(
  unknown: { answer: Answer; request: Ask },
  asked: { answer: Answer; request: Ask },
): string | undefined {
  const [there, here] = [plain(unknown.answer, unknown.request), plain(asked.answer, asked.request)];
  return there === here ? undefined : `differs from an unknown id: ${here} instead of ${there}`;
}

/** The request of this persona. */
export async function askAs(world: World, persona: Persona, op: Operation, input: Readonly<Record<string, unknown>>) {
  const request = requestOf(op, input, persona.headers);
  return { request, answer: await world.http.askPatiently(request) };
}

/** An answer without what may differ: the ids asked for, the correlation id, the date. */
export function plain({ status, headers, text }: Answer, request: Ask): string {
  const { date: _, 'x-correlation-id': __, 'content-length': ___, ...others } = headers;
  const { correlationId: ____, ...body } = jsonOf({ text });
  let answer = JSON.stringify([
    status,
    Object.keys(others)
      .sort()
      .map((name) => [name, others[name]]),
    body,
  ]);
  for (const id of `${request.path} ${request.body?.toString() ?? ''}`.match(/[0-9a-f-]{36}|\d{6}/g) ?? [])
    answer = answer.replaceAll(id, '<id>');
  return answer;
}

/** Somebody's name, address or id in an answer to a persona who may not see that person. */
export function leakOf(
  world: World,
  { row, persona }: Pick<Group, 'row' | 'persona'>,
  { path, body }: Ask,
  answer: Answer,
): string | undefined {
  const asked = `${decodeURIComponent(path)} ${body?.toString() ?? ''}`;
  const reach = reachOf(row, persona);
  const sees = (code: string, audience: string, place: number): boolean => {
    if (code === away || !reach || row.network || persona.tenant !== home) return false;
    if (reach === 'municipality') return true;
    if (reach === 'departments') return audience === 'staff' && place === 0;
    return audience === persona.audience && place === 0;
  };
  for (const records of Object.values(world.records)) {
    for (const { text, audience, place } of records.personal) {
      if (answer.text.includes(text) && !asked.includes(text) && !sees(records.municipality, audience, place))
        return `shows ${text}`;
    }
    const gone = records.erased.said.find((text) => answer.text.includes(text) && !asked.includes(text));
    if (gone) return `shows the erased ${gone}`;
    const isForeign = records.municipality === away && !row.network && reach !== 'anywhere';
    const ids = [...Object.values(records.programme), ...Object.values(records.course), ...records.imports];
    const foreign = isForeign ? ids.find((id) => answer.text.includes(id) && !asked.includes(id)) : undefined;
    if (foreign) return `shows the neighbour’s ${foreign}`;
  }
  return undefined;
}
