import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Practice } from '#contracts/exchange';
import { getPractice, setPracticeThanks } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';

/** Says thanks in the municipality's name, or takes that back. */
export function ThanksButton({ practice: { practice, thanked } }: { practice: Practice }) {
  const client = useQueryClient();
  const thank = () =>
    call(setPracticeThanks, { practice, thanked: !thanked }).then(() => readAgain(client, getPractice));
  return <ActionButton action={thank}>{thanked ? t`「ありがとう」をやめる` : t`ありがとう`}</ActionButton>;
}
