import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { useOutletContext } from 'react-router';
import { api, type Session } from './api.js';
import { asFailure } from './problem.js';

/** Signed in, nobody yet, or signed in until a moment ago. */
type SessionState = Session | 'none' | 'ended';

const sessionKey = ['session'];
const minute = 60_000;
type Role = Session['memberships'][number]['roles'][number];
const readers: readonly Role[] = ['municipality-officer', 'municipality-admin', 'auditor'];

/** Who is signed in; not being signed in is an answer, too. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: minute,
  queryFn: async ({ client }): Promise<SessionState> => {
    try {
      return await api.session();
    } catch (error) {
      if (asFailure(error).code !== 'not-signed-in') throw error;
      return ended(client.getQueryData<SessionState>(sessionKey));
    }
  },
});

const ended = (before: SessionState | undefined): SessionState => (!before || before === 'none' ? 'none' : 'ended');

/** Any refused request tells it first: the pages then lead to the sign-in. */
export function noteSignedOut(client: QueryClient): void {
  client.setQueryData<SessionState>(sessionKey, ended);
}

/** The signed-in account, on every page behind the sign-in. */
export const useMe = (): Session => useOutletContext<Session>();

/** The first municipality whose reports this account may read. */
export const ownMunicipality = (me: Session): string | null =>
  me.memberships.find(({ municipality, roles }) => municipality && isReader(roles))?.municipality ?? null;

/** Whether this account may open the reports of this municipality's programmes. */
export const readsProgrammesOf = (me: Session, code: string): boolean =>
  me.memberships.some(({ municipality, roles }) => municipality === code && isReader(roles));

/** The secretariat opens every municipality's report, with small figures hidden. */
export const readsMunicipality = (me: Session, code: string): boolean =>
  isSecretariat(me) || readsProgrammesOf(me, code);

export const readsNetwork = (me: Session): boolean =>
  isSecretariat(me) || me.memberships.some(({ roles }) => isReader(roles));

/** Codes 99… belong to no real municipality: what stands there is made up. */
export const isDemo = (code: string | null): boolean => code?.startsWith('99') ?? false;
export const isDemoAccount = (me: Session): boolean => me.memberships.some(({ municipality }) => isDemo(municipality));

const isSecretariat = (me: Session): boolean => me.memberships.some(({ roles }) => roles.includes('secretariat'));
const isReader = (roles: readonly Role[]): boolean => roles.some((role) => readers.includes(role));
