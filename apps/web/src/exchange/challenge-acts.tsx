import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Challenge } from '#contracts/exchange';
import {
  getChallenge,
  listRaisedChallenges,
  setChallengeSubscription,
  setSameHere,
  settleChallenge,
} from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { useMe } from '../session/me.js';
import { challengeAddress } from './challenge-address.js';
import { isOwn } from './challenges.js';

/** What the office does with a challenge: its own is written anew and solved, another's is shared. */
export function ChallengeActs({ challenge: found }: { challenge: Challenge }) {
  const { desk } = useMe();
  const client = useQueryClient();
  const { challenge, state, sameHere, subscribed } = found;
  const news = () => readAgain(client, getChallenge, listRaisedChallenges);
  const same = () => call(setSameHere, { challenge, sameHere: !sameHere }).then(news);
  const subscribe = () => call(setChallengeSubscription, { challenge, subscribed: !subscribed }).then(news);
  const settle = () => call(settleChallenge, { challenge, state: state === 'open' ? 'solved' : 'open' }).then(news);
  return (
    <ButtonRow>
      {isOwn(found, desk) ? (
        <>
          <ButtonLink to={`${challengeAddress(challenge)}/edit`}>{t`書き直す`}</ButtonLink>
          <ActionButton action={settle}>{state === 'open' ? t`解決したことにする` : t`もう一度取り組む`}</ActionButton>
        </>
      ) : (
        <ActionButton kind={sameHere ? 'outline' : 'main'} action={same}>
          {sameHere ? t`「うちも同じ」をやめる` : t`うちも同じ`}
        </ActionButton>
      )}
      <ActionButton action={subscribe}>{subscribed ? t`お知らせを止める` : t`答えが届いたら知らせる`}</ActionButton>
    </ButtonRow>
  );
}
