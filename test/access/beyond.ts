import { routeFields, type Operation } from '#contracts';
import { jsonOf, type Answer } from './http.js';
import { idFields, inputSchema, ofAnybody } from './ids.js';
import { askAs, leakOf, plain, reachOf } from './matrix.js';
import type { Persona } from './personas.js';
import { policy } from './policy.js';
import { away } from './records.js';
import { routeOf } from './routes.js';
import { sampleInput } from './samples.js';
import type { World } from './world.js';

const ROUNDS = 3;
const SAMPLES = 15;
const ALLOWED_MS = 20;

export const personaOf = ({ personas }: Pick<World, 'personas'>, name: string): Persona => {
  const found = personas.find((persona) => persona.name === name);
  if (!found) throw new Error(`no persona ${name}`);
  return found;
};

/** Those whose own request for this operation would be done, within their municipality. */
const insiders = (world: World, op: Operation): Persona[] =>
  world.personas.filter((persona) => {
    const row = policy[op.name];
    const reach = row && reachOf(row, persona);
    return persona.tenant && reach && reach !== 'anywhere' && persona.roles.length === 1;
  });

/**
 * Whether the time of the answer tells another municipality’s id from an unknown one: the median of 15 of each, taken in
 * turn. A difference counts only when three rounds show it, all on the same side: anything else is the machine.
 */
export async function timingFindings(world: World, operations: readonly Operation[]) {
  const findings: string[] = [];
  let requests = 0;
  let compared = 0;
  let worst = 0;
  for (const op of operations) {
    const [persona] = insiders(world, op);
    if (!persona) continue;
    for (const { field, kind } of idFields(op).filter(
      (one) => !ofAnybody.has(one.kind) && !policy[op.name]?.itemwise,
    )) {
      const measure = async (target: 'unknown' | 'foreign') => {
        const { answer } = await askAs(world, persona, op, sampleInput(op, world, persona, { field, target }));
        requests += 1;
        return answer.ms;
      };
      const differences: number[] = [];
      do {
        const times = { unknown: [] as number[], foreign: [] as number[] };
        for (let sample = 0; sample < SAMPLES; sample += 1) {
          const order = sample % 2 ? (['unknown', 'foreign'] as const) : (['foreign', 'unknown'] as const);
          for (const target of order) times[target].push(await measure(target));
        }
        differences.push(median(times.foreign) - median(times.unknown));
      } while (Math.abs(differences.at(-1) ?? 0) > ALLOWED_MS && differences.length < ROUNDS);
      compared += 1;
      worst = Math.max(worst, Math.min(...differences.map(Math.abs)));
      const telling = differences.every((ms) => ms > ALLOWED_MS) || differences.every((ms) => ms < -ALLOWED_MS);
      if (telling) findings.push(`${op.name} ${field} (${kind}): ${differences.map(Math.round).join(', ')} ms apart`);
    }
  }
  return { findings, requests, compared, worst };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The neighbour’s cursors and names as filters of our lists: they must answer as if nobody were called so. */
export async function filterFindings(world: World, operations: readonly Operation[]) {
  const findings: string[] = [];
  let requests = 0;
  const ask = async (persona: Persona, op: Operation, input: Record<string, unknown>) => {
    requests += 1;
    const asked = await askAs(world, persona, op, input);
    const row = policy[op.name];
    const leak = row && leakOf(world, { row, persona }, asked.request, asked.answer);
    if (leak) findings.push(`${op.name} as ${persona.name} with ${JSON.stringify(input)}: ${leak}`);
    return asked;
  };
  for (const op of operations.filter((one) => routeOf(one)?.method === 'GET')) {
    const properties = inputSchema(op).properties ?? {};
    const ids = new Set([...idFields(op).map(({ field }) => field), ...routeFields(op)]);
    const words = Object.entries(properties).filter(
      ([name, { type, enum: listed, format }]) => type === 'string' && !listed && !format && !ids.has(name),
    );
    for (const persona of insiders(world, op)) {
      const input = sampleInput(op, world, persona, undefined);
      for (const [name] of words) {
        const texts =
          name === 'cursor'
            ? await cursorsThere(world, op, input)
            : world.records[away].personal.map(({ text }) => text);
        const unknown = await ask(persona, op, { ...input, [name]: 'nobody-is-called-this' });
        const compare = async (text: string) => {
          const { request, answer } = await ask(persona, op, { ...input, [name]: text });
          if (name !== 'cursor' && plain(answer, request) !== plain(unknown.answer, unknown.request))
            findings.push(`${op.name} as ${persona.name}: ${name}=${text} answers unlike an unknown one`);
        };
        await Promise.all(texts.map(compare));
      }
    }
  }
  return { findings, requests };
}

/** Cursors that the neighbour’s own lists gave out. */
async function cursorsThere(world: World, op: Operation, input: Record<string, unknown>): Promise<string[]> {
  const there = personaOf(world, 'program of the scenarios');
  const headers = { ...there.headers, 'manabi-municipality': away };
  const ids = idFields(op).map(({ field }) => [field, input[field]] as const);
  const ours = world.records[away];
  const theirs = Object.fromEntries(
    ids.map(([field]) => [field, field === 'code' ? ours.municipality : ours.programme.staff]),
  );
  const asked = { ...input, ...theirs, limit: 1 };
  const { answer } = await askAs(world, { ...there, headers }, op, asked);
  const cursor = cursorOf(answer);
  return cursor ? [cursor] : [];
}

const cursorOf = (answer: Answer): string | undefined => {
  const cursor = jsonOf(answer)['nextCursor'];
  return typeof cursor === 'string' ? cursor : undefined;
};
