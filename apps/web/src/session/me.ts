import { useOutletContext } from 'react-router';
import type { Desk } from './desks.js';
import type { Session } from './session.js';

/** Who is signed in and at which desk: on every page behind the sign-in. */
export interface Me extends Session {
  /** Null: an account without any role, or whose roles wait for an authenticator app. */
  readonly desk: Desk | null;
}

export const useMe = (): Me => useOutletContext<Me>();

/** Whether the programmes of this municipality may be opened from where somebody sits. */
export const readsProgrammesOf = ({ desk }: Me, code: string): boolean =>
  desk !== null && desk.municipality === code && (desk.work === 'office' || desk.work === 'audit');

/** The secretariat opens every municipality's report, with small figures hidden. */
export const readsMunicipality = (me: Me, code: string): boolean =>
  me.desk?.work === 'network' || readsProgrammesOf(me, code);
