import { t } from '@lingui/core/macro';
import type { Crumb } from '../components/breadcrumbs.js';

/** The way to the pages below the invitations. */
export const invitationTrail = (): Crumb[] => [{ to: '/invitations', label: t`受講者の招待` }];
