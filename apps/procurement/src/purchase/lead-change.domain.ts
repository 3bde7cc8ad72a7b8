import { DomainError, type MunicipalityCode } from '#contracts';
import type { LeadOffer, Now, PurchaseParts, Viewer } from './purchase-parts.domain.js';
import { checkLeads } from './purchase.domain.js';

const takesPart = ({ intents }: Pick<PurchaseParts, 'intents'>, municipality: string) =>
  intents.find((one) => one.municipality === municipality);

/** The offer that waits for an answer. */
export const openLeadOffer = ({ leadOffers = [] }: Pick<PurchaseParts, 'leadOffers'>): LeadOffer | null => {
  const last = leadOffers.at(-1);
  return last?.answer === null ? last : null;
};

/**
 * Asks a buyer to lead. `isMember`: of the network today. The secretariat asks where the lead has left. Null where that
 * one was asked and has not answered.
 * @throws DomainError `not-lead`, `buyer-not-member`, `lead-still-member`, `lead-already`, `buyer-not-found`,
 * `lead-offered-elsewhere`.
 */
export function decideLeadOffer(
  purchase: PurchaseParts,
  viewer: Viewer,
  newLead: MunicipalityCode,
  { isMember, now }: { readonly isMember: (municipality: MunicipalityCode) => boolean; readonly now: Now },
): Pick<PurchaseParts, 'leadOffers'> | null {
  const { lead, leadOffers = [] } = purchase;
  checkLeads(purchase, viewer);
  if (newLead === lead) throw new DomainError('lead-already');
  if (viewer === null && isMember(lead)) throw new DomainError('lead-still-member');
  const buyer = takesPart(purchase, newLead);
  if (!buyer) throw new DomainError('buyer-not-found');
  if (!isMember(newLead)) throw new DomainError('buyer-not-member', { municipality: newLead });
  const open = openLeadOffer(purchase);
  if (open?.newLead === newLead) return null;
  if (open) throw new DomainError('lead-offered-elsewhere');
  const offer = { from: lead, newLead, newLeadName: buyer.municipalityName, at: now.at };
  return { leadOffers: [...leadOffers, { ...offer, answer: null, answeredAt: null }] };
}

/**
 * Who accepts leads from now on; who led keeps what a buyer has, or nothing where it is none. Declined by whom it was made
 * to, or taken back. Null where that was the answer.
 * @throws DomainError `lead-offer-not-found`, `not-new-lead`, `buyer-not-member`.
 */
export function decideLeadAnswer(
  purchase: PurchaseParts,
  viewer: Viewer,
  answer: 'accept' | 'decline',
  { at }: Now,
): Partial<Pick<PurchaseParts, 'leadOffers' | 'lead' | 'leadName' | 'billing'>> | null {
  const { leadOffers = [], contractForm } = purchase;
  const last = leadOffers.at(-1);
  const isAsked = viewer !== null && last?.newLead === viewer.municipality;
  if (last?.answer === answer && (isAsked || answer === 'decline')) return null;
  if (!last || last.answer !== null) throw new DomainError('lead-offer-not-found');
  const answered = { leadOffers: [...leadOffers.slice(0, -1), { ...last, answer, answeredAt: at }] };
  if (!isAsked) {
    if (answer === 'accept') throw new DomainError('not-new-lead');
    checkLeads(purchase, viewer);
    return answered;
  }
  if (answer === 'decline') return answered;
  if (!viewer.isMember) throw new DomainError('buyer-not-member', { municipality: last.newLead });
  // It may have withdrawn since.
  if (!takesPart(purchase, last.newLead)) throw new DomainError('lead-offer-not-found');
  // The vendor bills on; the lead billed in its own name, in which no further invoice may go out.
  const billing = contractForm === 'separate-contracts' ? {} : { billing: null };
  return { ...answered, lead: last.newLead, leadName: last.newLeadName, ...billing };
}
