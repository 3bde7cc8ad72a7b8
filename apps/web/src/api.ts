import type { OutputOf, RequestOf } from '#contracts';
import type { AccountGrant, getMunicipality } from '#contracts/registry';
import type { getMunicipalityReport, getNetworkReport, getProgrammeReport } from '#contracts/reporting';
import { failureOf, offline } from './problem.js';

export type Session = Pick<AccountGrant, 'account' | 'displayName' | 'memberships'>;
export type MunicipalityReport = OutputOf<typeof getMunicipalityReport>;
export type ProgrammeReport = OutputOf<typeof getProgrammeReport>;
export type NetworkReport = OutputOf<typeof getNetworkReport>;
export type Municipality = OutputOf<typeof getMunicipality>;
type MunicipalityYear = Pick<RequestOf<typeof getMunicipalityReport>, 'code' | 'fiscalYear'>;

const base = '/api/v1';
const answerWithinMs = 15_000;

/** Sends a request to the platform. @throws RequestFailed when it is refused or nothing answers. */
async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(base + path, {
    method,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(answerWithinMs),
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw offline();
  });
  if (!response.ok) throw await failureOf(response);
  return response;
}

const read = async <Answer>(path: string): Promise<Answer> => (await send('GET', path)).json() as Promise<Answer>;

const municipalityReport = ({ code, fiscalYear }: MunicipalityYear, suffix = '') =>
  `/reports/municipalities/${encodeURIComponent(code)}${suffix}?fiscalYear=${fiscalYear}`;
const programmeReport = (programme: string, suffix = '') =>
  `/reports/programmes/${encodeURIComponent(programme)}${suffix}`;
const networkReport = (fiscalYear: number, suffix = '') => `/reports/network${suffix}?fiscalYear=${fiscalYear}`;

/** Every request of the pages, typed by the contracts. Each throws `RequestFailed`. */
export const api = {
  session: () => read<Session>('/session'),
  signIn: (email: string, password: string) => send('POST', '/session', { email, password }),
  signOut: () => send('DELETE', '/session'),
  municipality: (code: string) => read<Municipality>(`/municipalities/${encodeURIComponent(code)}`),
  municipalityReport: (asked: MunicipalityYear) => read<MunicipalityReport>(municipalityReport(asked)),
  programmeReport: (programme: string) => read<ProgrammeReport>(programmeReport(programme)),
  programmeChart: async (programme: string) => (await send('GET', programmeReport(programme, '/chart.svg'))).text(),
  networkReport: (fiscalYear: number) => read<NetworkReport>(networkReport(fiscalYear)),
};

/** Addresses of the same reports as files that Excel opens. */
export const csv = {
  municipalityReport: (asked: MunicipalityYear) => base + municipalityReport(asked, '.csv'),
  programmeReport: (programme: string) => base + programmeReport(programme, '.csv'),
  networkReport: (fiscalYear: number) => base + networkReport(fiscalYear, '.csv'),
};
