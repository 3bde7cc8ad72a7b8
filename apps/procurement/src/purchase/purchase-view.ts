import { PurchaseId } from '#contracts';
import type { Buyer, ListedPurchase, Purchase } from '#contracts/procurement';
import { splitByYear, sumByYear } from '../price.domain.js';
import { openLeadOffer } from './lead-change.domain.js';
import type { Viewer } from './purchase-parts.domain.js';
import { awaitedFrom, isOutdated, livePriceFor, outcomeOf, stateOf, takesPart, termsOf } from './purchase.domain.js';
import { seesBillsOf, seesNumbersOf, seesSum } from './sight.domain.js';
import type { PurchaseDocument } from './purchase.schema.js';
import { warningsFor } from './warnings.domain.js';

export const listedPurchase = (stored: PurchaseDocument, viewer: Viewer): ListedPurchase => ({
  purchase: PurchaseId.parse(stored._id),
  lead: stored.lead,
  leadName: stored.leadName,
  title: stored.title,
  state: stateOf(stored),
  startsOn: stored.startsOn,
  endsOn: stored.endsOn,
  takesPart: takesPart(stored, viewer),
  awaits: awaitedFrom(stored, viewer),
});

/** A purchase as a viewer may see it. `limit`: what the viewer's municipality may contract for without a tender. */
export function purchaseView(stored: PurchaseDocument, viewer: Viewer, limit: number | null, today: string): Purchase {
  const { contractForm, tiers, fixedFee, taxRate, invited, sealed, steps, specifications, frozen, version } = stored;
  const newest = specifications.at(-1);
  const price = livePriceFor(stored, viewer);
  const offer = openLeadOffer(stored);
  return {
    ...listedPurchase(stored, viewer),
    contractForm,
    tiers: tiers.map(({ from, unitPrice }) => ({ from, unitPrice })),
    fixedFee,
    taxRate,
    invited: invited && [...invited],
    sealed,
    changes: (stored.changes ?? []).map(({ at, by, byName, toConfirm, was }) => ({
      at: at.toISOString(),
      by,
      byName,
      toConfirm,
      was: { ...was },
    })),
    terms: termsOf(stored),
    steps: steps.map(({ state, on, recordedAt }) => ({ state, on, recordedAt: recordedAt.toISOString() })),
    buyers: buyersOf(stored, viewer, price),
    specification: newest ? { version: newest.version, publishedAt: newest.publishedAt.toISOString() } : null,
    price: price && { seats: price.seats, unitPrice: price.unitPrice, next: price.next, years: price.years },
    frozen: frozen && {
      on: frozen.on,
      participants: frozen.invoices.length,
      unitPrice: frozen.unitPrice,
      outcome: seesSum(stored, viewer)
        ? {
            seats: frozen.seats,
            nextTier: frozen.nextTier,
            ...outcomeOf(frozen),
            years: sumByYear(
              frozen.invoices.map(({ net }) => net),
              taxRate,
              stored,
            ),
          }
        : null,
    },
    invoices: (frozen?.invoices ?? [])
      .filter(({ municipality }) => seesBillsOf(stored, viewer, municipality))
      .map((invoice) => ({ ...invoice, years: splitByYear(invoice.net, taxRate, stored) })),
    longTermBasis: stored.longTermBasis ?? null,
    leadOffer: offer && { newLead: offer.newLead, newLeadName: offer.newLeadName, at: offer.at.toISOString() },
    warnings: warningsFor(stored, viewer, limit, today),
    version,
  };
}

function buyersOf(stored: PurchaseDocument, viewer: Viewer, price: ReturnType<typeof livePriceFor>): Buyer[] {
  const agreed = new Map(stored.agreements.map(({ municipality, version }) => [municipality, version]));
  return stored.intents.map((intent) => {
    const { municipality, municipalityName, seats, standaloneUnitPrice } = intent;
    const isOpen = seesNumbersOf(stored, viewer, municipality);
    return {
      municipality,
      municipalityName,
      agreedVersion: agreed.get(municipality) ?? null,
      outdated: isOutdated(stored, intent),
      declared: isOpen ? { seats, standaloneUnitPrice } : null,
      offer: isOpen && price ? price.offerOf(municipality) : null,
    };
  });
}
