import { plural, t } from '@lingui/core/macro';
import type { PurchaseId } from '#contracts';
import type { PurchaseCaseState } from '#contracts/procurement';
import type { Crumb } from '../components/breadcrumbs.js';
import { trailOf } from '../procurement/purchases.js';
import { masked, people, seatsLabel, yen as yenOf } from '../texts/figures.js';
import type { Named } from '../texts/network.js';

export const casesTitle = (): string => t`共同調達の事例と価格`;
export const casesTrail = (): Crumb[] => [...trailOf(), { to: '/purchases/cases', label: casesTitle() }];
export const caseAddress = (purchase: PurchaseId): string => `/purchases/cases/${purchase}`;

/** What is not told stands as the sign for it. */
const told = (amount: number | null, words: (amount: number) => string): string =>
  amount === null ? masked : words(amount);
export const yen = (amount: number | null): string => told(amount, yenOf);
export const seats = (count: number | null): string => told(count, seatsLabel);
export const persons = (count: number | null): string => told(count, people);
export const cases = (count: number | null): string => told(count, (some) => plural(some, { other: '#件' }));

export const caseStates = (): readonly Named<PurchaseCaseState>[] => [
  { value: 'draft', label: t`下書き` },
  { value: 'shown', label: t`参加自治体に公開中` },
  { value: 'withdrawn', label: t`公開をやめた` },
];
