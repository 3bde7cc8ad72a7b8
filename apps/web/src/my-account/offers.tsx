import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acceptInvitation, declineInvitation, getMyAccount } from '#operations/registry';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { Card } from '../components/card.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Tag } from '../components/tag.js';
import { sessionQuery } from '../session/session.js';
import { roleInPlace } from './role-in-place.js';
import type { MyAccount } from './my-account.js';

type Offer = MyAccount['offers'][number];

/** Roles that wait for the owner's yes or no. Nothing is a role before the yes. */
export function Offers({ offers }: { offers: readonly Offer[] }) {
  const [done, setDone] = useState<string | null>(null);
  if (offers.length === 0 && done === null) return null;
  return (
    <section className="section" aria-labelledby="offers">
      <h2 id="offers">{t`あなたに届いている役割`}</h2>
      {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
      {offers.length > 0 && (
        <p>{t`受け取ると、その役割のページを使えるようになります。心当たりがないときは、断ってください。`}</p>
      )}
      {offers.map((offer) => (
        <OfferedRole key={offer.invitation} offer={offer} onDone={setDone} />
      ))}
    </section>
  );
}

function OfferedRole({ offer, onDone }: { offer: Offer; onDone: (sentence: string) => void }) {
  const client = useQueryClient();
  const name = roleInPlace(offer);
  const answer = async (op: typeof acceptInvitation | typeof declineInvitation, sentence: string) => {
    await call(op, { invitation: offer.invitation });
    await Promise.all([
      client.invalidateQueries({ queryKey: [getMyAccount.name] }),
      client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    ]);
    onDone(sentence);
  };
  return (
    <Card
      title={name}
      tags={<Tag kind="info">{t`返事を待っています`}</Tag>}
      actions={
        <>
          <ActionButton kind="main" action={() => answer(acceptInvitation, t`受け取りました：${name}`)}>
            {t`受け取る`}
          </ActionButton>
          <ConfirmButton
            label={t`断る`}
            title={t`この役割を断りますか`}
            action={() => answer(declineInvitation, t`断りました：${name}`)}
          >
            <p>{name}</p>
            <p>{t`断ると、この案内は消えます。必要になったときは、自治体の担当者に、もう一度頼んでください。`}</p>
          </ConfirmButton>
        </>
      }
    />
  );
}
