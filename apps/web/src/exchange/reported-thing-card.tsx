import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import type { ReportedThing } from '#contracts/exchange';
import { settleReports } from '#operations/exchange';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Dialog } from '../components/dialog.js';
import { Facts } from '../components/facts.js';
import { Tag } from '../components/tag.js';
import { momentLabel } from '../texts/dates.js';
import { municipalities } from '../texts/figures.js';
import { nameIn } from '../texts/network.js';
import { challengeAddress } from './challenge-address.js';
import { misuseKinds, sharedKinds } from './misuse.js';
import { practiceAddress } from './practices.js';

const HideForm = lazy(async () => ({ default: (await import('./hide-form.js')).HideForm }));

/** Something that was reported: how it begins, what is said of it, what was decided. `onDone` is told what was done. */
export function ReportedThingCard({
  reported,
  onDone,
}: {
  reported: ReportedThing;
  onDone: (said: string) => unknown;
}) {
  const { kind, page, municipalityName, excerpt, hidden, reportedAt, reports } = reported;
  const isOfPractice = kind === 'practice' || kind === 'practice-note';
  const name = nameIn(sharedKinds(), kind);
  return (
    <Card
      title={t`${municipalityName}の${name}`}
      {...(excerpt !== null && { to: isOfPractice ? practiceAddress(page) : challengeAddress(page) })}
      tags={hidden && <Tag kind="warning">{t`隠している`}</Tag>}
      actions={<Acts reported={reported} onDone={onDone} />}
    >
      <Facts
        facts={[
          [t`内容のはじめ`, excerpt ?? t`いまは見られません。書いた自治体が取り下げたか、見せるのをやめました。`],
          ...(hidden
            ? [[t`隠した理由`, hidden.reason] as const, [t`隠した日時`, momentLabel(hidden.at)] as const]
            : []),
          [t`通報した自治体の数`, municipalities(reported.municipalities)],
          [t`最後の通報`, momentLabel(reportedAt)],
        ]}
      />
      <h4>{t`通報の理由`}</h4>
      <ul className="list">
        {reports.map(({ municipality, municipalityName: by, misuse, text, at }) => (
          <li key={municipality}>
            <strong>{nameIn(misuseKinds(), misuse)}</strong>
            <p>{text}</p>
            <span className="row-note">
              {by}
              {'　'}
              {momentLabel(at)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Acts({ reported: { thing, state }, onDone }: { reported: ReportedThing; onDone: (said: string) => unknown }) {
  const settle = (to: 'open' | 'dismissed', said: string) => () =>
    call(settleReports, { thing, state: to }).then(() => onDone(said));
  if (state === 'hidden')
    return (
      <ActionButton action={settle('open', t`また見えるようにしました。`)}>{t`また見えるようにする`}</ActionButton>
    );
  if (state === 'dismissed')
    return <ActionButton action={settle('open', t`もう一度開きました。`)}>{t`もう一度開く`}</ActionButton>;
  return (
    <>
      <Hiding thing={thing} onDone={() => onDone(t`隠しました。`)} />
      <ActionButton action={settle('dismissed', t`通報を退けました。`)}>{t`通報を退ける`}</ActionButton>
    </>
  );
}

function Hiding({ thing, onDone }: { thing: ReportedThing['thing']; onDone: () => unknown }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="main" onClick={() => setAsking(true)}>{t`隠す`}</Button>
      <Dialog title={t`この内容を隠しますか`} open={asking} onClose={() => setAsking(false)}>
        <p>{t`書いた自治体と事務局のほかは、だれにも見えなくなります。あとで、また見えるようにできます。`}</p>
        <Suspense>
          <HideForm thing={thing} onDone={onDone} />
        </Suspense>
      </Dialog>
    </>
  );
}
