import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { PersonId, RequestOf } from '#contracts';
import type { listMails as Listing } from '#contracts/progress';
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
import { mailKindName, mailKinds } from './kinds.js';
import { outcomeOf, outcomes, type Mail } from './words.js';

/** The send log: every mail in the municipality's name that was sent or not, and why. */
export function MailsPage() {
  const { desk } = useMe();
  const [search] = useSearchParams();
  const kinds = [{ value: '', label: t`すべての種類` }, ...mailKinds()];
  const kind = kinds.find(({ value }) => value !== '' && value === search.get('kind'));
  const outcome = outcomes().find(({ value }) => value !== '' && value === search.get('outcome'))?.value;
  const person = search.get('person');
  const chosen = kind?.label ?? t`すべて`;
  return (
    <Page
      title={t`メールの送信記録`}
      lead={t`誰に何を送ったか、送らなかったのはなぜかを確かめます。招待、申込み、学習、成果のメールがすべて並びます。本文は残しません。`}
      demo={isDemo(desk?.municipality)}
    >
      <ButtonRow>
        <ButtonLink to="/reminder-settings">{t`お知らせの設定`}</ButtonLink>
        {person !== null && <ButtonLink to="/mails" kind="text">{t`全員のメールを見る`}</ButtonLink>}
      </ButtonRow>
      <FilterLinks label={t`どうなったか`} name="outcome" options={outcomes()} current={outcome ?? ''} />
      <details className="more" open={kind !== undefined}>
        <summary>{t`メールの種類：${chosen}`}</summary>
        <FilterLinks label={t`メールの種類`} name="kind" options={kinds} current={kind?.value ?? ''} />
      </details>
      <Mails
        wanted={{
          ...(kind && { kind: kind.value }),
          ...(outcome && { outcome }),
          ...(person !== null && { person: person as PersonId }),
        }}
      />
    </Page>
  );
}

function Mails({ wanted }: { wanted: RequestOf<typeof Listing> }) {
  const query = useInfiniteQuery(listQuery(listMails, wanted));
  const { person } = wanted;
  return (
    <section className="section" aria-labelledby="mails">
      <h2 id="mails">{person === undefined ? t`新しい順` : t`この人についてのメール（新しい順）`}</h2>
      <Answer query={query}>
        {(data) => {
          const mails = itemsOf(data);
          return mails.length === 0 ? (
            <EmptyState title={t`メールは、まだありません。`}>
              <p>{t`送ったメールと送らなかったメールが、ここに並びます。`}</p>
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
  return (
    <DataTable
      labelledBy="mails"
      rows={mails}
      keyOf={({ mail }) => mail}
      columns={[
        { head: t`作った日時`, cell: ({ createdAt }) => momentLabel(createdAt) },
        { head: t`種類`, cell: (mail) => mailKindName(mail.kind) },
        { head: t`だれについて`, cell: ({ person, name }) => <Reader person={person} name={name} /> },
        { head: t`どうなったか`, cell: (mail) => <Outcome mail={mail} /> },
      ]}
    />
  );
}

function Reader({ person, name }: Pick<Mail, 'person' | 'name'>) {
  if (person === null) return t`名簿にない人`;
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
