/** The kinds of mails to companies, as the send log names them. A mail's subject is the check's id. */
export const companyMails = { ask: 'company-check', answered: 'company-check-answered' } as const;
