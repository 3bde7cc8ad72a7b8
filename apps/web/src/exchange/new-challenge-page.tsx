import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { listRaisedChallenges, raiseChallenge, setChallengeSubscription } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { ChallengeFields, ChallengeText } from './challenge-fields.js';
import { challengeAddress } from './challenge-address.js';

/** Writes a challenge down. Who writes it is told of answers, until that is stopped on its page. */
export function NewChallengePage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newId);
  const form = useForm({
    schema: ChallengeText,
    defaults: { visibility: 'members' },
    refusals: { 'kind-unsaid': 'otherKind' },
    send: async (text) => {
      const written = await call(raiseChallenge, { key, ...text });
      await call(setChallengeSubscription, { challenge: written.challenge, subscribed: true });
      return written;
    },
    onDone: async ({ challenge }) => {
      await readAgain(client, listRaisedChallenges);
      await navigate(challengeAddress(challenge), { state: 'written' });
    },
  });
  return (
    <Page
      title={t`課題を書く`}
      lead={t`取り組んでいる課題を書くと、ほかの自治体から答えをもらえます。答えが届くと、メールでお知らせします。`}
      trail={[{ to: '/exchange/challenges', label: t`取り組んでいる課題` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Form form={form} submit={t`課題を残す`}>
        <ChallengeFields form={form} />
      </Form>
    </Page>
  );
}
