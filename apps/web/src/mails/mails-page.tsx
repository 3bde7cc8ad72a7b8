import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listMails } from '#operations/progress';
import { itemsOf, listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { LoadMore } from '../components/load-more.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';
import { mailKindName, mailKinds, outcomeOf, type Mail } from './words.js';

/** The send log: every mail about learning that was sent or not, and why. */
export function MailsPage() {
  const { desk } = useMe();
  const asked = useSearchParams()[0].get('kind');
  const kind = mailKinds.find((one) => one === asked);
  return (
    <Page
      title={t`メールの送信記録`}
      lead={t`学習と申込みについて、誰に何を送ったか、送らなかったのはなぜかを確かめます。本文は残しません。`}
      demo={isDemo(desk?.municipality)}
    >
      <ButtonRow>
        <ButtonLink to="/reminder-settings">{t`お知らせの設定`}</ButtonLink>
      </ButtonRow>
      <FilterLinks
        label={t`メールの種類`}
        name="kind"
        options={[
          { value: '', label: t`すべての種類` },
          ...mailKinds.map((value) => ({ value, label: mailKindName(value) })),
        ]}
        current={kind ?? ''}
      />
      <Mails kind={kind} />
    </Page>
  );
}

function Mails({ kind }: { kind: string | undefined }) {
  const query = useInfiniteQuery(listQuery(listMails, kind === undefined ? {} : { kind }));
  return (
    <section className="section" aria-labelledby="mails">
      <h2 id="mails">{t`新しい順`}</h2>
      <Answer query={query}>
        {(data) => {
          const mails = itemsOf(data);
          return mails.length === 0 ? (
            <EmptyState title={t`メールは、まだありません。`}>
              <p>{t`お知らせを始めると、送ったメールと送らなかったメールがここに並びます。`}</p>
            </EmptyState>
          ) : (
            <>
              <Table mails={mails} />
              <LoadMore query={query} shown={mails.length} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Table({ mails }: { mails: readonly Mail[] }) {
  const rows = mails.map((mail, place) => ({ ...mail, place }));
  return (
    <DataTable
      labelledBy="mails"
      rows={rows}
      keyOf={({ place }) => String(place)}
      columns={[
        { head: t`作った日時`, cell: ({ createdAt }) => momentLabel(createdAt) },
        { head: t`種類`, cell: (mail) => mailKindName(mail.kind) },
        { head: t`相手`, cell: ({ person, name }) => <Reader person={person} name={name} /> },
        { head: t`どうなったか`, cell: (mail) => <Outcome mail={mail} /> },
      ]}
    />
  );
}

function Reader({ person, name }: Pick<Mail, 'person' | 'name'>) {
  if (person === null) return t`申込みの人、または名簿にない担当者`;
  return <Link to={`/people/${person}`}>{name ?? t`名簿から消えた人`}</Link>;
}

function Outcome({ mail: { outcome, endedAt } }: { mail: Mail }) {
  const { kind, word, why } = outcomeOf(outcome);
  return (
    <>
      <Tag kind={kind}>{word}</Tag>
      <span className="row-note">
        {endedAt !== null && <span>{momentLabel(endedAt)}</span>}
        {why !== null && <span>{why}</span>}
      </span>
    </>
  );
}
