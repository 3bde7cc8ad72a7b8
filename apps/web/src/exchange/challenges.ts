import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { ChallengeId } from '#contracts';
import type { Challenge, ListedChallenge, Urgency } from '#contracts/exchange';
import type { Desk } from '../session/desks.js';
import { challengeKinds, nameIn, type Named } from '../texts/network.js';

/** The challenge that an address names. */
export const challengeOf = ({ challenge }: Params): ChallengeId => challenge as ChallengeId;

/** Whether somebody at this desk writes in a municipality's name. */
export const writes = (desk: Desk | null): boolean => desk?.work === 'office';
export const isOwn = ({ municipality }: Pick<ListedChallenge, 'municipality'>, desk: Desk | null): boolean =>
  desk?.municipality === municipality;

export const urgencies = (): readonly Named<Urgency>[] => [
  { value: 'now', label: t`いますぐ` },
  { value: 'this-year', label: t`年度のうち` },
  { value: 'later', label: t`急がない` },
];

export const kindName = ({ kind, otherKind }: Pick<Challenge, 'kind' | 'otherKind'>): string =>
  otherKind ?? nameIn(challengeKinds(), kind);
