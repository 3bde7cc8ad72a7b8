import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeSteps, type SessionDocument } from '../session/index.js';

type Keeps = Pick<SessionDocument, '_id' | 'secret'>;

const codeAt = ({ _id, secret }: Keeps, step: number): string =>
  createHmac('sha256', secret).update(`${_id} ${step}`).digest('base64url').slice(0, 22);

/** The code that is shown at reception now. */
export const shownCode = (session: Keeps, now: Date): string => codeAt(session, codeSteps(now)[0] ?? 0);

/** Whether a code was shown within the last ninety seconds. */
export function isShown(session: Keeps, code: string, now: Date): boolean {
  const given = Buffer.from(code);
  return codeSteps(now).some((step) => {
    const shown = Buffer.from(codeAt(session, step));
    return shown.length === given.length && timingSafeEqual(shown, given);
  });
}
