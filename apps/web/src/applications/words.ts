import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { ApplicationState, Decision, listApplications } from '#contracts/progress';
import type { TagKind } from '../components/tag.js';

export type Application = OutputOf<typeof listApplications>['items'][number];

/** In the order in which an office asks for them. */
export const states = [
  'submitted',
  'waiting',
  'offered',
  'accepted',
  'declined',
  'withdrawn',
  'unconfirmed',
] as const satisfies readonly ApplicationState[];

/** How an application stands, to the office. */
export const stateName = (state: ApplicationState): string =>
  ({
    unconfirmed: t`アドレス未確認`,
    submitted: t`決定待ち`,
    waiting: t`補欠`,
    offered: t`席を案内中`,
    accepted: t`受け入れ`,
    declined: t`不採用`,
    withdrawn: t`取消し`,
  })[state];

export const stateKinds: Record<ApplicationState, TagKind> = {
  unconfirmed: 'plain',
  submitted: 'warning',
  waiting: 'info',
  offered: 'info',
  accepted: 'done',
  declined: 'plain',
  withdrawn: 'plain',
};

export const decisionName = (decision: Decision): string =>
  ({ accept: t`受け入れる`, wait: t`補欠にする`, decline: t`断る` })[decision];

/** Whom an application is of: a resident, or a company; where the roster has no name of it, who speaks for it. */
export const applicantName = ({ applicant, companyName, needs }: Application): string =>
  applicant ? `${applicant.familyName} ${applicant.givenName}` : companyName || (needs?.contactName ?? '');

/** Whether an office may decide it now. */
export const canBeDecided = ({ state }: Application): boolean =>
  state !== 'unconfirmed' && state !== 'accepted' && state !== 'withdrawn';
