import { t } from '@lingui/core/macro';
import type { Crumb } from '../components/breadcrumbs.js';

/** The way to the pages below the privacy desk. */
export const privacyTrail = (...more: Crumb[]): Crumb[] => [{ to: '/privacy', label: t`個人情報` }, ...more];
