import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { AccountGrant } from '#contracts/registry';
import { asFailure } from '../api/problem.js';
import { actIn, send } from '../api/send.js';
import { stayAtDeskOf } from './desks.js';

/** Who is signed in, and what that account may be where. */
export type Session = Pick<
  AccountGrant,
  'account' | 'displayName' | 'language' | 'totp' | 'totpWanted' | 'memberships'
>;
/** Signed in, nobody yet, or signed in until a moment ago. */
export type SessionState = Session | 'none' | 'ended';

const sessionKey = ['session'];
const minute = 60_000;

/** Who is signed in; not being signed in is an answer, too. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: minute,
  queryFn: async ({ client }): Promise<SessionState> => {
    try {
      const me = (await (await send('GET', '/session')).json()) as Session;
      actIn(stayAtDeskOf(me)?.municipality ?? null);
      return me;
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

/** By loading the page anew: nothing of what was read stays in memory. `before`: what is still to be done signed in. */
export async function signOut(before?: Promise<unknown>): Promise<void> {
  await before;
  await send('DELETE', '/session').catch(() => undefined);
  window.location.assign('/sign-in?signed-out');
}
