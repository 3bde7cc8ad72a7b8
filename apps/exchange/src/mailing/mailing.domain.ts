import type { MailingKind, NewsOutcome, Theme } from '#contracts/exchange';
import type { OfficeRole } from '#contracts/registry';

/** What goes out, and whom it is for. */
export interface MailingAim {
  readonly kind: MailingKind;
  readonly roles: readonly OfficeRole[];
  /** What it is about; none: everybody’s. */
  readonly themes: readonly Theme[];
}

/** An account of an office, as the registry knows it now. */
export interface KnownOfficial {
  readonly email: string | null;
  readonly offices: readonly {
    readonly municipality: string;
    readonly roles: readonly OfficeRole[];
    readonly isMember: boolean;
  }[];
}

const officesMeant = ({ roles }: MailingAim, { offices }: KnownOfficial) =>
  offices.filter((office) => office.roles.some((role) => roles.includes(role)));

/** In which member's office somebody is one of those whom it is for; undefined: in none. */
export const officeOf = (aim: MailingAim, official: KnownOfficial): string | undefined =>
  officesMeant(aim, official).find(({ isMember }) => isMember)?.municipality;

/** The one place that decides why somebody gets no mail; null: gets one. `official` undefined: of no office any more. */
export function reasonAgainst(
  aim: MailingAim,
  official: KnownOfficial | undefined,
  choice: { readonly wanted: boolean; readonly themes: readonly Theme[] },
): Extract<NewsOutcome, 'not-for-role' | 'not-a-member' | 'stopped' | 'other-themes' | 'no-address'> | null {
  if (!official || officesMeant(aim, official).length === 0) return 'not-for-role';
  if (officeOf(aim, official) === undefined) return 'not-a-member';
  if (!choice.wanted) return 'stopped';
  if (aim.themes.length > 0 && !aim.themes.some((theme) => choice.themes.includes(theme))) return 'other-themes';
  return official.email === null ? 'no-address' : null;
}

/** How many stand how, in the order in which they first came. */
export function countOutcomes(
  outcomes: readonly NewsOutcome[],
): { readonly outcome: NewsOutcome; readonly mails: number }[] {
  const counts = new Map<NewsOutcome, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, mails]) => ({ outcome, mails }));
}
