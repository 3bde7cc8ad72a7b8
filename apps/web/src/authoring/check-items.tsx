import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { Icon } from '../components/icon.js';
import { Notice } from '../components/notice.js';
import { draftAddress, type CourseDraft } from '../courses/courses.js';
import { lessonName } from '../texts/names.js';
import type { Check, CheckCode } from './check-list.js';

/** What is missing: first what stops the publication, then what is only to be thought about. */
export function CheckItems({ draft, checks }: { draft: CourseDraft; checks: readonly Check[] }) {
  if (checks.length === 0)
    return (
      <Notice kind="done">
        <p>{t`足りないところはありません。公開できます。`}</p>
      </Notice>
    );
  const [stopping, others] = [checks.filter(({ stops }) => stops), checks.filter(({ stops }) => !stops)];
  return (
    <>
      <Group title={t`直すと公開できます`} draft={draft} checks={stopping} />
      <Group title={t`気を付けるところ（そのままでも公開できます）`} draft={draft} checks={others} />
    </>
  );
}

function Group({ title, draft, checks }: { title: string; draft: CourseDraft; checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <section className="check-group">
      <h3>{title}</h3>
      <ul className="check-list">
        {checks.map((check) => (
          <li key={check.code}>
            <Icon name={check.stops ? 'error' : 'warning'} />
            <div>
              <p>{sentenceOf(check.code)}</p>
              {check.lessons.length > 0 && <Lessons draft={draft} keys={check.lessons} />}
            </div>
          </li>
        ))}
      </ul>
      {checks.some(({ code }) => ofTheCourse.includes(code)) && (
        <p>
          <Link to={`${draftAddress(draft.course)}/about`}>{t`講座の情報を書く`}</Link>
        </p>
      )}
    </section>
  );
}

const ofTheCourse: readonly CheckCode[] = ['pass-score-with-quiz', 'no-description', 'no-level', 'no-skills'];

function Lessons({ draft: { course, lessons }, keys }: { draft: CourseDraft; keys: readonly string[] }) {
  return (
    <ul className="link-row">
      {keys.map((key) => {
        const place = lessons.findIndex((lesson) => lesson.key === key);
        return (
          <li key={key}>
            <Link to={`${draftAddress(course)}/lessons/${key}`}>{lessonName(lessons[place]?.title, place)}</Link>
          </li>
        );
      })}
    </ul>
  );
}

const sentenceOf = (code: CheckCode): string =>
  ({
    'no-lessons': t`レッスンが1つもありません。上の「レッスンを足す」から書きます。`,
    'pass-score-with-quiz': t`確認テストには、それぞれの合格点があります。講座の「テストの合格点」を空けてください。`,
    'captions-missing': t`字幕のない動画があります。耳の聞こえない人が学べません。`,
    'transcript-missing': t`「動画の内容（文字）」のない動画があります。動画を開けない職場の人が学べません。`,
    untitled: t`名前のないレッスンがあります。`,
    'long-lessons': t`1時間を超えるレッスンがあります。分けると、途中でやめた人が続けやすくなります。`,
    'nothing-to-answer': t`確認テストがありません。あると、分かったかどうかを受講者が自分で確かめられます。`,
    'no-description': t`紹介文がありません。受講者は、何が学べるかを知りたがっています。`,
    'no-level': t`レベルがありません。`,
    'no-skills': t`身につくスキルがありません。人材要件との突き合わせに使います。`,
  })[code];
