import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { ActionOutcome, TableNoteKind } from '#contracts/exchange';
import { meetingAddress, meetingOf } from './meetings.js';

/** The table that an address names. */
export const tableOf = (params: Params) => ({
  meeting: meetingOf(params),
  round: Number(params['round']),
  table: params['table'] ?? '',
});
export type TableAddress = ReturnType<typeof tableOf>;
export const tablePath = ({ meeting, round, table }: { meeting: string; round: number; table: string }): string =>
  `${meetingAddress(meeting)}/rounds/${round}/tables/${encodeURIComponent(table)}`;

export const noteKinds = (): readonly { readonly value: TableNoteKind; readonly label: string }[] => [
  { value: 'said', label: t`話したこと` },
  { value: 'learned', label: t`学び` },
  { value: 'action', label: t`やってみること` },
];

export const actionOutcomes = (): readonly { readonly value: ActionOutcome; readonly label: string }[] => [
  { value: 'tried', label: t`やってみた` },
  { value: 'not-yet', label: t`まだ` },
  { value: 'gave-up', label: t`やめた` },
];
