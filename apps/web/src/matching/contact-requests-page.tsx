import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { ContactRequest, ContactState } from '#contracts/exchange';
import { answerContactRequest, listContactRequests, withdrawContactRequest } from '#operations/exchange';
import { call } from '../api/call.js';
import { listQuery, readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Card } from '../components/card.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { FilterLinks } from '../components/filter-links.js';
import { Tag, type TagKind } from '../components/tag.js';
import { challengeAddress } from '../exchange/challenge-address.js';
import { ExchangeSections } from '../shell/exchange-sections.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';

type Side = 'received' | 'sent';

/** Contact requests between the municipality and others. */
export function ContactRequestsPage() {
  const { desk } = useMe();
  const [search] = useSearchParams();
  const side: Side = search.get('side') === 'sent' ? 'sent' : 'received';
  const query = useInfiniteQuery(listQuery(listContactRequests, { side }));
  const sides = { received: t`受け取った希望`, sent: t`送った希望` };
  return (
    <Page
      title={t`連絡の希望`}
      lead={t`連絡の希望を受けると、双方の担当者の氏名とメールアドレスが、お互いに見えます。180日たつと消えます。`}
      demo={isDemo(desk?.municipality)}
    >
      <ExchangeSections />
      <FilterLinks
        label={t`受け取ったものか、送ったものか`}
        name="side"
        current={side}
        options={[
          { value: 'received', label: sides.received },
          { value: 'sent', label: sides.sent },
        ]}
      />
      <section className="section" aria-labelledby="requests">
        <h2 id="requests">{sides[side]}</h2>
        <Listed
          query={query}
          empty={
            <EmptyState title={t`連絡の希望は、ありません。`}>
              <p>
                <Link to="/exchange/similar">{t`似た自治体をさがす`}</Link>
              </p>
            </EmptyState>
          }
        >
          {(items) => items.map((one) => <Request key={one.contactRequest} request={one} side={side} />)}
        </Listed>
      </section>
    </Page>
  );
}

const stateTags = (): Record<ContactState, readonly [TagKind, string]> => ({
  asked: ['warning', t`返事待ち`],
  accepted: ['done', t`受けた`],
  declined: ['plain', t`断った`],
  withdrawn: ['plain', t`取り下げた`],
});

function Request({ request, side }: { request: ContactRequest; side: Side }) {
  const { municipalityName, state, reason, challenge, askedAt, answeredAt } = request;
  const [kind, label] = stateTags()[state];
  return (
    <Card
      title={municipalityName}
      tags={<Tag kind={kind}>{label}</Tag>}
      actions={
        state === 'asked' && (side === 'received' ? <Answering request={request} /> : <Withdrawing request={request} />)
      }
    >
      <Facts
        facts={[
          [t`連絡したい理由`, reason],
          ...(challenge
            ? [
                [
                  t`どの課題についてか`,
                  <Link key="challenge" to={challengeAddress(challenge.challenge)}>
                    {challenge.title}
                  </Link>,
                ] as const,
              ]
            : []),
          [t`送った日時`, momentLabel(askedAt)],
          ...(answeredAt === null ? [] : [[t`返事の日時`, momentLabel(answeredAt)] as const]),
          ...(state === 'accepted' ? [[t`相手の担当者`, <Contact key="contact" request={request} />] as const] : []),
        ]}
      />
    </Card>
  );
}

function Contact({ request: { contact } }: { request: ContactRequest }) {
  if (contact === null) return t`担当者が変わりました。もう一度、連絡を希望してください。`;
  const { name, email } = contact;
  return (
    <>
      {name}
      {'　'}
      {email === null ? t`メールアドレスはありません` : <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}

function Answering({ request: { contactRequest, municipalityName } }: { request: ContactRequest }) {
  const client = useQueryClient();
  const answer = async (accept: boolean) => {
    await call(answerContactRequest, { contactRequest, accept });
    await readAgain(client, listContactRequests);
  };
  return (
    <>
      <ConfirmButton
        kind="main"
        doKind="main"
        label={t`受ける`}
        title={t`${municipalityName}からの希望を受けますか`}
        action={() => answer(true)}
      >
        <p>{t`あなたの氏名とメールアドレスが、相手の担当者に見えるようになります。元には戻せません。`}</p>
      </ConfirmButton>
      <ActionButton kind="outline" action={() => answer(false)}>{t`断る`}</ActionButton>
    </>
  );
}

function Withdrawing({ request: { contactRequest } }: { request: ContactRequest }) {
  const client = useQueryClient();
  const withdraw = async () => {
    await call(withdrawContactRequest, { contactRequest });
    await readAgain(client, listContactRequests);
  };
  return <ActionButton kind="text" action={withdraw}>{t`取り下げる`}</ActionButton>;
}
