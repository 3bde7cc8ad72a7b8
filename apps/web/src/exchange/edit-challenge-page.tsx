import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { Challenge } from '#contracts/exchange';
import { getChallenge, listRaisedChallenges, reviseChallenge } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain, writingQuery } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { ChallengeFields, ChallengeText } from './challenge-fields.js';
import { challengeAddress } from './challenge-address.js';
import { challengeOf } from './challenges.js';

/** Writes a challenge of the own municipality anew. */
export function EditChallengePage() {
  const { desk } = useMe();
  const challenge = challengeOf(useParams());
  const query = useQuery(writingQuery(getChallenge, { challenge }));
  return (
    <Page
      title={t`課題を書き直す`}
      trail={[
        { to: '/exchange/challenges', label: t`取り組んでいる課題` },
        { to: challengeAddress(challenge), label: query.data?.title ?? t`課題` },
      ]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>{(found) => <Fields key={found.version} found={found} />}</Answer>
    </Page>
  );
}

function Fields({ found }: { found: Challenge }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { challenge, version, title, theme, kind, otherKind, tried, stage, urgency, visibility } = found;
  const form = useForm({
    schema: ChallengeText,
    defaults: { title, theme, kind, otherKind: otherKind ?? '', tried, stage, urgency, visibility },
    refusals: { 'kind-unsaid': 'otherKind' },
    send: (text) => call(reviseChallenge, { challenge, version, ...text }),
    onDone: async () => {
      await readAgain(client, getChallenge, listRaisedChallenges);
      await navigate(challengeAddress(challenge), { state: 'written' });
    },
  });
  return (
    <Form form={form} submit={t`課題を残す`}>
      <ChallengeFields form={form} />
    </Form>
  );
}
