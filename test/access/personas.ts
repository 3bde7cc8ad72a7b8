import type { Audience, Role } from '#contracts';
import { ApiClient } from '#api-client';
import { acceptInvitation, choosePassword, getMyAccount, inviteAccount } from '#contracts/registry';
import { password, type JourneyPlatform } from '../platform.js';
import { Http } from './http.js';
import { away, home, type Records } from './records.js';
import type { Bus } from './rpc.js';

/** Somebody who asks: roles that count in the municipality acted in, and how it is proved. */
export interface Persona {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly backfill: boolean;
  /** The municipality acted in; undefined for the network's own people and for nobody. */
  readonly tenant: string | undefined;
  /** Whose records are its own: the first of the two of this audience. */
  readonly audience: Audience;
  readonly headers: Readonly<Record<string, string>>;
  /** Leads no department and acts for no company. */
  readonly leadsNothing?: true;
}

interface Invited {
  readonly name: string;
  readonly role: Role;
  readonly tenant: typeof home | typeof away;
  readonly audience: Audience;
  /** The account belongs to the first person of the audience. */
  readonly isPerson?: true;
  readonly leadsNothing?: true;
  /** Leads the department, acts for the company, of the first of the audience. */
  readonly leads?: 'departments' | 'company';
}

const invited: readonly Invited[] = [
  { name: 'administrator', role: 'municipality-admin', tenant: home, audience: 'staff' },
  { name: 'officer', role: 'municipality-officer', tenant: home, audience: 'staff' },
  { name: 'manager of nothing', leadsNothing: true, role: 'department-manager', tenant: home, audience: 'staff' },
  { name: 'officer of no company', leadsNothing: true, role: 'company-officer', tenant: home, audience: 'company' },
  { name: 'department manager', leads: 'departments', role: 'department-manager', tenant: home, audience: 'staff' },
  { name: 'company officer', leads: 'company', role: 'company-officer', tenant: home, audience: 'company' },
  { name: 'instructor', role: 'instructor', tenant: home, audience: 'staff' },
  { name: 'learner of the staff', role: 'learner', tenant: home, audience: 'staff', isPerson: true },
  { name: 'learner of a company', role: 'learner', tenant: home, audience: 'company', isPerson: true },
  { name: 'learner of the citizens', role: 'learner', tenant: home, audience: 'citizen', isPerson: true },
  { name: 'auditor', role: 'auditor', tenant: home, audience: 'staff' },
];

const addressOf = (name: string) => `${name.replaceAll(' ', '-')}@access.example`;

/** Somebody of every role in the one municipality, a few special ones, and nobody. */
export async function makePersonas(
  journey: JourneyPlatform,
  bus: Bus,
  records: Readonly<Record<typeof home | typeof away, Records>>,
): Promise<Persona[]> {
  const http = new Http(journey.url);
  const invite = ({ name, role, tenant, audience, isPerson, leads }: Invited) =>
    makeAccount(bus, journey.url, {
      email: addressOf(name),
      displayName: `役割 ${name}`,
      role,
      municipality: tenant,
      ...(isPerson && { person: records[tenant].person[audience][0] }),
      ...(leads === 'departments' && { departments: [records[tenant].department[0]] }),
      ...(leads === 'company' && { company: records[tenant].company[0] }),
    });
  const signedIn = async (email: string) => {
    const body = JSON.stringify({ email, password });
    const answer = await http.askPatiently({
      method: 'POST',
      path: '/api/v1/session',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
    if (answer.status !== 204 || !cookie)
      throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`);
    return { cookie };
  };
  const personas: Persona[] = [
    { name: 'nobody', roles: [], backfill: false, tenant: undefined, audience: 'staff', headers: {} },
  ];
  for (const one of invited) {
    await invite(one);
    const headers = await signedIn(addressOf(one.name));
    personas.push({ ...one, roles: [one.role], backfill: false, headers });
  }

  // An officer there who is a learner here: here, only the learner's role counts.
  const dual = { name: 'officer elsewhere', audience: 'citizen' } as const;
  await invite({ ...dual, role: 'learner', tenant: home, isPerson: true });
  await invite({ ...dual, role: 'municipality-officer', tenant: away });
  const dualHeaders = await signedIn(addressOf(dual.name));
  const isHere = { ...dualHeaders, 'manabi-municipality': home };
  personas.push({ ...dual, roles: ['learner'], backfill: false, tenant: home, headers: isHere });

  await journey.secretariat();
  const network = { backfill: false, tenant: undefined, audience: 'staff' } as const;
  const secretariat = await signedIn('secretariat@manabi.example');
  personas.push({ ...network, name: 'secretariat', roles: ['secretariat'], headers: secretariat });
  await makeAccount(bus, journey.url, { email: addressOf('operator'), displayName: '運用担当', role: 'operator' });
  const operator = await signedIn(addressOf('operator'));
  personas.push({ ...network, name: 'operator', roles: ['operator'], headers: operator });

  const program = { audience: 'staff', tenant: home } as const;
  const token = await journey.admin('create-token', '--municipality', home, '--label', 'access matrix');
  personas.push({
    ...program,
    name: 'program of the municipality',
    roles: ['municipality-officer'],
    backfill: false,
    headers: { authorization: `Bearer ${token}` },
  });
  const scenarioToken = await journey.admin('create-token', '--scenario');
  personas.push({
    ...program,
    name: 'program of the scenarios',
    roles: ['secretariat', 'municipality-admin', 'municipality-officer'],
    backfill: true,
    headers: { authorization: `Bearer ${scenarioToken}`, 'manabi-municipality': home },
  });
  http.close();
  return personas;
}

/** Makes an account as the operator's tool does, which is answered the code; later roles their owner accepts. */
async function makeAccount(bus: Bus, url: string, invitation: Record<string, unknown> & { email: string }) {
  const { refused, body } = await bus.ask(inviteAccount.name, invitation, await bus.sign({ service: 'admin' }));
  if (refused) throw new Error(`${invitation.email}: ${refused}`);
  const { code } = body as { code: string | null };
  if (code !== null)
    return void (await new ApiClient({ url, patienceMs: 10_000 }).call(choosePassword, { code, password }));
  const own = await ApiClient.signIn(url, invitation.email, password, 10_000);
  const { offers } = await own.call(getMyAccount, {});
  for (const { invitation: offer } of offers) await own.call(acceptInvitation, { invitation: offer });
}
