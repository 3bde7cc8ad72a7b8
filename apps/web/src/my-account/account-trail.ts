import { t } from '@lingui/core/macro';
import type { Crumb } from '../components/breadcrumbs.js';

/** The way to the pages below the account. */
export const accountTrail = (): Crumb[] => [{ to: '/account', label: t`アカウント` }];
