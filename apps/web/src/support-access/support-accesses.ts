import type { OutputOf } from '#contracts';
import type { listSupportAccesses } from '#operations/registry';

export type SupportAccess = OutputOf<typeof listSupportAccesses>['items'][number];

/** Whether the secretariat can read by it now. */
export const isOpen = ({ until, closedAt }: SupportAccess): boolean =>
  closedAt === null && new Date(until).getTime() > Date.now();

/** When it was over: closed by somebody, or by its time. */
export const endOf = ({ until, closedAt }: SupportAccess): string => closedAt ?? until;
