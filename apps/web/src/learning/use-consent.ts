import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getMyLearning, listConsents, recordConsent } from '#operations/progress';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import type { MyEnrolment } from './my-learning.js';

/** Gives or withdraws consent to the notice as it was read. */
export function useConsent({ enrolment, privacy }: MyEnrolment) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (act: 'given' | 'withdrawn') => call(recordConsent, { enrolment, act, notice: privacy.notice ?? '' }),
    // Also when it was refused: the notice may be a newer one.
    onSettled: () => readAgain(client, getMyLearning, listConsents),
  });
  return {
    say: (act: 'given' | 'withdrawn') => void (isPending || mutate(act)),
    sending: isPending,
    failure: error ? asFailure(error).sentence : undefined,
  };
}
