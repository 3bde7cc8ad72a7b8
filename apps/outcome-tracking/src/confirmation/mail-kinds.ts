/** The kinds of mails about confirmations, as the send log names them. A mail's subject is the request's id. */
export const mailKinds = {
  ask: 'use-confirmation',
  tellLearner: 'use-confirmed',
  tellConfirmer: 'use-answered-in-your-name',
} as const;
