import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { courseAddress, courseOf, draftAddress, type CourseDraft } from '../courses/courses.js';
import { levelName } from '../courses/words.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';
import { minutesOf } from '../texts/figures.js';
import { AddLesson } from './add-lesson.js';
import { DiscardDraft } from './discard-draft.js';
import { draftQuery } from './drafts.js';
import { LessonList } from './lesson-list.js';
import { NoDraft } from './no-draft.js';
import { Publication } from './publication.js';

/** A course being written: what is told of it, its lessons, how learners will see it, what is missing. */
export function DraftPage() {
  const { desk } = useMe();
  const course = courseOf(useParams());
  const query = useQuery(draftQuery(course));
  const none = <NoDraft course={course} />;
  const published = query.data?.basedOn != null && [{ to: courseAddress(course), label: t`公開している講座` }];
  return (
    <Page
      title={query.data?.title ?? t`講座の下書き`}
      lead={t`下書きです。公開するまで、受講者には見えません。`}
      trail={[{ to: '/courses', label: t`講座一覧` }, ...(published || [])]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query} instead={{ 'unknown-draft': none, 'draft-closed': none }}>
        {(draft) => <Draft draft={draft} />}
      </Answer>
    </Page>
  );
}

function Draft({ draft }: { draft: CourseDraft }) {
  const { course, savedAt, lessons, minutes } = draft;
  const saved = momentLabel(savedAt);
  const all = minutesOf(minutes);
  return (
    <>
      <p>{t`${saved}に保存しました。`}</p>
      <section className="section" aria-labelledby="lessons">
        <h2 id="lessons">{t`レッスンの一覧`}</h2>
        {lessons.length > 0 && <p>{t`受講者は、この順に学びます。合わせて${all}です。`}</p>}
        <LessonList draft={draft} />
        <AddLesson draft={draft} />
      </section>
      <section className="section" aria-labelledby="about">
        <h2 id="about">{t`講座の情報`}</h2>
        <Told draft={draft} />
        <ButtonRow>
          <ButtonLink to={`${draftAddress(course)}/about`}>{t`講座の情報を書く`}</ButtonLink>
        </ButtonRow>
      </section>
      <section className="section" aria-labelledby="publication">
        <h2 id="publication">{t`確かめて公開する`}</h2>
        {lessons.length > 0 && (
          <p>
            <Link to={`${draftAddress(course)}/preview`}>{t`受講者の見え方を確かめる`}</Link>
          </p>
        )}
        <Publication draft={draft} />
      </section>
      <DiscardDraft draft={draft} />
    </>
  );
}

function Told({ draft: { description, level, skills, key } }: { draft: CourseDraft }) {
  const count = skills?.length ?? 0;
  const excerpt = description && description.length > 60 ? `${description.slice(0, 60)}…` : description;
  return (
    <Facts
      facts={[
        [t`紹介文`, excerpt ?? t`まだありません`],
        [t`レベル`, level ? levelName(level) : t`まだありません`],
        [t`身につくスキル`, count > 0 ? t`${count}個` : t`まだありません`],
        [t`記号`, key],
      ]}
    />
  );
}
