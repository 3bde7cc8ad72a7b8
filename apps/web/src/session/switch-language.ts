import type { QueryClient } from '@tanstack/react-query';
import { updateMyAccount } from '#operations/registry';
import { call } from '../api/call.js';
import { chosenByHand, keepLanguage, language, type Language } from '../texts/language.js';
import { sessionQuery, type Session } from './session.js';

/** To the other language, here and in the account of who is signed in. The page is loaded anew in it. */
export async function switchLanguage(client: QueryClient, to: Language): Promise<void> {
  keepLanguage(to);
  const session = client.getQueryData(sessionQuery.queryKey);
  // What this device keeps counts here; the account's own is for mails and other devices, and not worth a failure.
  if (session && typeof session !== 'string') await call(updateMyAccount, { language: to }).catch(() => undefined);
  else chosenByHand.note(to);
  window.location.reload();
}

/**
 * At the sign-in: the language chosen by hand just before becomes the account's, else the account's becomes that of this
 * device. Says whether the page has to be loaded anew.
 */
export async function settleLanguage(me: Session): Promise<boolean> {
  const chosen = chosenByHand.take();
  if (chosen === null) keepLanguage(me.language);
  else if (chosen !== me.language) await call(updateMyAccount, { language: chosen }).catch(() => undefined);
  return (chosen ?? me.language) !== language();
}
