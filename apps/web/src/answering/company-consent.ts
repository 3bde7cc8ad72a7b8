import { z } from 'zod';
import { CompanyConsent } from '#contracts/outcomes';

const { company, email } = CompanyConsent.options[1].shape;

/** Whether a company may be asked, as it is asked on a page. What was entered of one that may not goes. */
export const ConsentSaid = z.discriminatedUnion('agreed', [
  z.object({ agreed: z.literal('no') }),
  z.object({ agreed: z.literal('yes'), company, email }),
]);

/** The same, as the platform takes it. */
export const consentOf = (said: z.infer<typeof ConsentSaid>): CompanyConsent =>
  said.agreed === 'no' ? { agreed: false } : { agreed: true, company: said.company, email: said.email };

/** Refusals that belong to the company's address. */
export const addressRefusals = { 'own-address': 'email', 'address-of-anybody': 'email' } as const;
