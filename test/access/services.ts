import { isOfEach, owners, serviceNames, subjectOf, type Operation, type Owner, type ServiceName } from '#contracts';
import { personaOf } from './beyond.js';
import { forgedTokens } from './forged-tokens.js';
import type { Persona } from './personas.js';
import { policy } from './policy.js';
import { away, home } from './records.js';
import { routeOf } from './routes.js';
import { sampleInput } from './samples.js';
import type { World } from './world.js';

/** What is for services refuses everybody else, and every service but those named. Asked on the message bus itself. */
export async function serviceFindings(world: World, operations: readonly Operation[]) {
  const findings: string[] = [];
  let requests = 0;
  /** Where each service answers it, all of them must answer alike. */
  const ask = async (op: Operation, input: Record<string, unknown>, token: string | undefined) => {
    const subjects = op.ofEach
      ? (Object.keys(owners) as Owner[]).filter((owner) => isOfEach(op, owner)).map((owner) => subjectOf(op, owner))
      : [op.name];
    requests += subjects.length;
    const answers = await Promise.all(subjects.map((subject) => world.bus.ask(subject, input, token)));
    const codes = new Set(answers.map(({ refused }) => refused));
    if (codes.size > 1) findings.push(`${op.name}: services answer ${[...codes].join(' and ')}`);
    return { refused: answers[0]?.refused };
  };
  const forServices = operations.filter((op) => !routeOf(op));
  const askAs = async (op: Operation, persona: Persona) => {
    const { tenant = home, roles } = persona;
    const token = persona.name === 'nobody' ? undefined : await world.bus.sign({ tenant, roles });
    const { refused } = await ask(op, sampleInput(op, world, persona, undefined), token);
    if (refused !== (token ? 'forbidden' : 'not-signed-in'))
      findings.push(`${op.name} as ${persona.name}: ${refused ?? 'done'}`);
  };
  for (const op of forServices) await Promise.all(world.personas.map((persona) => askAs(op, persona)));
  const officer = personaOf(world, 'officer');
  const askFor = async (op: Operation, service: ServiceName) => {
    const token = await world.bus.sign({ service, tenant: home });
    const { refused } = await ask(op, sampleInput(op, world, officer, undefined), token);
    const row = policy[op.name];
    const may = row?.anyone || row?.services?.includes(service);
    if (Boolean(may) === (refused === 'forbidden'))
      findings.push(`${op.name} as the service ${service}: ${refused ?? 'done'}`);
  };
  for (const op of operations) await Promise.all(serviceNames.map((service) => askFor(op, service)));
  return { findings, requests, operations: forServices.length };
}

/** Forged tokens open nothing, and no other header says who is calling. */
export async function tokenFindings(world: World) {
  const findings: string[] = [];
  const caller = { tenant: home, roles: ['municipality-officer'], scopes: [] };
  const { good, forged } = await forgedTokens(world.journey.platform.dataDir, caller);
  const plain = await world.bus.ask('registry.list-people.v1', {}, good);
  if (plain.refused) findings.push(`a good token: ${plain.refused}`);
  const inputs = {
    'registry.list-people.v1': {},
    'registry.describe-learners.v1': {
      learners: [{ person: world.records[home].person.staff[0], on: '2026-04-01' }],
    },
  };
  for (const [what, token] of Object.entries(forged)) {
    const safe = token.replaceAll(/[^\x20-\x7e]/g, '?');
    for (const [op, input] of Object.entries(inputs)) {
      const { refused } = await world.bus.ask(op, input, safe);
      if (refused !== 'not-signed-in') findings.push(`${what}: ${op} ${refused ?? 'done'}`);
    }
  }
  for (const name of ['Manabi-Tenant', 'manabi-municipality', 'tenant', 'X-Tenant', 'Manabi-Caller']) {
    const answer = await world.bus.ask('registry.list-people.v1', {}, good, { [name]: away });
    if (JSON.stringify(answer) !== JSON.stringify(plain)) findings.push(`the header ${name} was believed`);
  }
  return { findings, tokens: Object.keys(forged).length };
}
