import { DomainError, type MunicipalityCode } from '#contracts';
import type { Intent, Now, PurchaseParts, Specification, Viewer } from './purchase-parts.domain.js';

/** Null where that version stands there. @throws DomainError `procurement-frozen`, `specification-not-next`. */
export function decideSpecification(
  { frozen, specifications }: PurchaseParts,
  published: Pick<Specification, 'version' | 'text' | 'source'>,
  { at }: Now,
): Pick<PurchaseParts, 'specifications'> | null {
  const { version, text } = published;
  if (specifications.find((one) => one.version === version)?.text === text) return null;
  if (frozen) throw new DomainError('procurement-frozen');
  if (version !== specifications.length + 1) throw new DomainError('specification-not-next');
  return { specifications: [...specifications, { ...published, publishedAt: at }] };
}

/** Null where it is so already. @throws DomainError `specification-not-found`. */
export function decideSharing(
  { specifications }: PurchaseParts,
  { version, shared }: { readonly version: number; readonly shared: boolean },
): Pick<PurchaseParts, 'specifications'> | null {
  const found = specificationOf({ specifications }, version);
  if ((found.shared ?? false) === shared) return null;
  return { specifications: specifications.map((one) => (one === found ? { ...one, shared } : one)) };
}

/** @throws DomainError `specification-not-found`. */
export function specificationOf(
  { specifications }: Pick<PurchaseParts, 'specifications'>,
  version: number,
): Specification {
  const found = specifications[version - 1];
  if (!found) throw new DomainError('specification-not-found');
  return found;
}

/**
 * What a member may say something of: a version that is the newest and not frozen yet.
 * @throws DomainError `buyer-not-member`, `specification-not-found`, `specification-outdated`, `procurement-frozen`.
 */
export function specificationToComment(
  purchase: Pick<PurchaseParts, 'specifications' | 'frozen'>,
  version: number,
  { municipality, isMember }: NonNullable<Viewer>,
): Specification {
  if (!isMember) throw new DomainError('buyer-not-member', { municipality });
  const found = specificationOf(purchase, version);
  if (version < purchase.specifications.length) throw new DomainError('specification-outdated');
  if (purchase.frozen) throw new DomainError('procurement-frozen');
  return found;
}

/**
 * Null where it agreed to it before.
 * @throws DomainError `specification-not-found`, `specification-outdated`, `procurement-frozen`, `no-intent`.
 */
export function decideAgreement(
  { frozen, specifications, intents, agreements }: PurchaseParts,
  { municipality, version }: { readonly municipality: MunicipalityCode; readonly version: number },
  { at }: Now,
): Pick<PurchaseParts, 'agreements'> | null {
  if (version > specifications.length) throw new DomainError('specification-not-found');
  if (agreements.some((one) => one.municipality === municipality && one.version === version)) return null;
  if (frozen) throw new DomainError('procurement-frozen');
  if (version < specifications.length) throw new DomainError('specification-outdated');
  if (!intents.some((one) => one.municipality === municipality)) throw new DomainError('no-intent');
  const others = agreements.filter((one) => one.municipality !== municipality);
  return { agreements: [...others, { municipality, version, at }] };
}

/** @throws DomainError `specification-not-agreed`, also where there is no specification. */
export function checkAllAgree({ specifications, agreements }: PurchaseParts, intents: readonly Intent[]): void {
  const newest = specifications.length;
  const agreed = new Set(agreements.flatMap(({ municipality, version }) => (version === newest ? [municipality] : [])));
  const missing = intents.find(({ municipality }) => !agreed.has(municipality));
  if (newest === 0) throw new DomainError('specification-not-agreed');
  if (missing) throw new DomainError('specification-not-agreed', { municipality: missing.municipality });
}
