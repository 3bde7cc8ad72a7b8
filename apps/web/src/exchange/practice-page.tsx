import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import type { Practice } from '#contracts/exchange';
import { getPractice } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { municipalities } from '../texts/figures.js';
import { isOwn, writes } from './challenges.js';
import { HiddenNotice } from './hidden-notice.js';
import { ReportMisuse } from './report-misuse.js';
import { PracticeText } from './practice-text.js';
import { practiceAddress, practiceOf } from './practices.js';
import { PracticeNotes } from './practice-notes.js';
import { ThanksButton } from './thanks-button.js';
import { WithdrawPractice } from './withdraw-practice.js';
import { nameIn, themes } from '../texts/network.js';

/** A published version of a practice. */
export function PracticePage() {
  const { desk } = useMe();
  const practice = practiceOf(useParams());
  const edition = Number(useSearchParams()[0].get('edition')) || undefined;
  const query = useQuery(readQuery(getPractice, { practice, ...(edition && { edition }) }));
  const published = useLocation().state === 'published';
  return (
    <Page
      title={query.data?.title ?? t`事例`}
      trail={[{ to: '/exchange', label: t`自治体の事例` }]}
      demo={isDemo(desk?.municipality)}
    >
      {published && <DoneNotice>{t`公開しました。`}</DoneNotice>}
      <Answer query={query}>{(found) => <Found practice={found} />}</Answer>
    </Page>
  );
}

function Found({ practice: found }: { practice: Practice }) {
  const { desk } = useMe();
  const { practice, edition, editions, publishedAt, visibility } = found;
  const to = practiceAddress(practice);
  const day = dayLabel(dayOf(publishedAt));
  const newest = editions[0]?.edition ?? edition;
  return (
    <>
      {newest !== edition && (
        <Notice title={t`これは前の版です`}>
          <p>
            <Link to={to}>{t`新しい版（第${newest}版）を読む`}</Link>
          </p>
        </Notice>
      )}
      <HiddenNotice kind="practice" thing={found} />
      <Facts
        facts={[
          [t`自治体`, found.municipalityName],
          [t`テーマ`, nameIn(themes(), found.theme)],
          [t`版`, t`第${edition}版（${day}に公開）`],
          [t`見られる人`, visibility === 'public' ? t`だれでも` : t`参加自治体`],
          [t`「ありがとう」の自治体`, municipalities(found.thanks)],
          [
            t`承認した人`,
            found.approvedByWriter ? t`書いた人が自分で承認しました` : t`書いた人とは別の管理者が承認しました`,
          ],
        ]}
      />
      {writes(desk) && isOwn(found, desk) && (
        <ButtonRow>
          <ButtonLink to={`${to}/draft`}>{t`次の版を書く`}</ButtonLink>
          <WithdrawPractice practice={practice} title={found.title} />
        </ButtonRow>
      )}
      {writes(desk) && !isOwn(found, desk) && (
        <ButtonRow>
          <ThanksButton practice={found} />
        </ButtonRow>
      )}
      {visibility === 'public' && !found.hidden && (
        <p>
          <a href={`/practices/${practice}`}>{t`だれでも読めるページを開く`}</a>
        </p>
      )}
      <PracticeText
        text={found}
        municipality={found.municipality}
        files={`/exchange/practices/${practice}/editions/${edition}/attachments`}
      />
      <ReportMisuse kind="practice" thing={practice} municipality={found.municipality} />
      <PracticeNotes practice={practice} />
      {editions.length > 1 && (
        <section className="section" aria-labelledby="editions">
          <h2 id="editions">{t`公開した版`}</h2>
          <ul className="list">
            {editions.map(({ edition: number, publishedAt: at }) => {
              const on = dayLabel(dayOf(at));
              return (
                <li key={number}>
                  <Link to={`${to}?edition=${number}`}>{t`第${number}版（${on}に公開）`}</Link>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
