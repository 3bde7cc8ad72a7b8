import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import type { LessonKind } from '#contracts/catalog';
import { draftAddress, freeKey, type CourseDraft } from '../courses/courses.js';
import { kindName } from '../courses/words.js';

const kinds: readonly LessonKind[] = ['text', 'video', 'file', 'quiz', 'external', 'plain'];

/** What kind of lesson comes next. Nothing is made until something of it is written. */
export function AddLesson({ draft: { course, lessons } }: { draft: CourseDraft }) {
  const key = freeKey(
    'lesson',
    lessons.map((lesson) => lesson.key),
  );
  return (
    <section aria-labelledby="add-lesson" className="add-lesson">
      <h3 id="add-lesson">{t`レッスンを足す`}</h3>
      <ul className="kind-list">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to={`${draftAddress(course)}/lessons/${key}?kind=${kind}`}>{kindName(kind)}</Link>
            <span>{explanation(kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const explanation = (kind: LessonKind): string =>
  ({
    text: t`画面で読んでもらう。`,
    video: t`動画を見てもらう。`,
    file: t`PDFや表計算のファイルを渡す。`,
    quiz: t`問題に答えてもらい、自動で採点する。`,
    external: t`ほかの会社のページで学んでもらう。`,
    plain: t`集まって学ぶ研修など。担当者が修了を取り込む。`,
  })[kind];
