import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { getDraftLesson } from '#operations/catalog';
import { asFailure } from '../api/problem.js';
import { call } from '../api/call.js';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { draftAddress, type CourseDraft } from '../courses/courses.js';
import { kindName } from '../courses/words.js';
import { minutesOf } from '../texts/figures.js';
import { lessonName } from '../texts/names.js';
import { useSaveLessons, type DraftLesson } from './drafts.js';
import { moved } from './moved.js';
import { Removed, type RemovedLesson } from './removed-lesson.js';

/** What is done to the list; the focus then goes where one goes on. */
type Act =
  { readonly move: DraftLesson; readonly by: -1 | 1 } | { readonly remove: DraftLesson; readonly place: number };

/** The lessons in their order: opened, moved by buttons, removed. One thing at a time. */
export function LessonList({ draft }: { draft: CourseDraft }) {
  const { lessons } = draft;
  const saveLessons = useSaveLessons(draft);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<RemovedLesson | null>(null);
  const focus = useFocusAfter(draft.version);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (act: Act) => {
      if ('move' in act) return saveLessons(moved(lessons, act.move.key, act.by));
      const { course } = draft;
      const { content, lesson } = await call(getDraftLesson, { course, lesson: act.remove.key });
      await saveLessons(lessons.filter(({ key }) => key !== act.remove.key));
      return setRemoved({ lesson, content, order: lessons.map(({ key }) => key), place: act.place });
    },
    onSuccess: (_, act) => {
      if (!('move' in act)) return setSaid('');
      setRemoved(null);
      const place = lessons.findIndex(({ key }) => key === act.move.key) + act.by;
      const name = lessonName(act.move.title, place);
      const now = place + 1;
      return setSaid(t`「${name}」を${now}番目にしました。`);
    },
  });
  const act = (what: Act, then: string) => {
    if (isPending) return;
    focus(then);
    mutate(what);
  };
  return (
    <>
      {lessons.length === 0 && !removed && <p>{t`まだ、レッスンがありません。下から1つ選んで書き始めます。`}</p>}
      <ol className="lesson-rows">
        {lessons.map((lesson, place) => (
          <Row
            key={lesson.key}
            draft={draft}
            place={place}
            pending={isPending}
            onMove={(by) => act({ move: lesson, by }, buttonAfterMove(lesson.key, place + by, by, lessons.length))}
            onRemove={() => act({ remove: lesson, place }, 'undo-removal')}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      {removed && <Removed draft={draft} removed={removed} onBack={() => setRemoved(null)} />}
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
    </>
  );
}

interface RowProps {
  draft: CourseDraft;
  place: number;
  pending: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function Row({ draft: { course, lessons }, place, pending, onMove, onRemove }: RowProps) {
  const lesson = lessons[place] as DraftLesson;
  const { key, title, kind = 'plain', minutes } = lesson;
  const name = lessonName(title, place);
  const [what, time] = [kindName(kind), minutesOf(minutes)];
  return (
    <li>
      <span className="lesson-list-number" aria-hidden="true">
        {place + 1}
      </span>
      <span className="lesson-list-words">
        <Link to={`${draftAddress(course)}/lessons/${key}`}>{name}</Link>
        <span className="lesson-facts">{t`${what}、約${time}`}</span>
      </span>
      <span className="lesson-acts">
        {place > 0 && (
          <Button
            kind="text"
            icon="up"
            id={`${key}-up`}
            aria-label={t`「${name}」を上へ`}
            aria-disabled={pending}
            onClick={() => onMove(-1)}
          >
            {t`上へ`}
          </Button>
        )}
        {place < lessons.length - 1 && (
          <Button
            kind="text"
            icon="down"
            id={`${key}-down`}
            aria-label={t`「${name}」を下へ`}
            aria-disabled={pending}
            onClick={() => onMove(1)}
          >
            {t`下へ`}
          </Button>
        )}
        <Button kind="text" aria-label={t`「${name}」を消す`} aria-disabled={pending} onClick={onRemove}>
          {t`消す`}
        </Button>
      </span>
    </li>
  );
}

/** The same button again, so that a lesson is moved on by the same key; at either end the other one. */
function buttonAfterMove(key: string, place: number, by: -1 | 1, count: number): string {
  if (place === 0) return `${key}-down`;
  if (place === count - 1) return `${key}-up`;
  return by === -1 ? `${key}-up` : `${key}-down`;
}

/** What was moved takes its focus along only when it is asked to. */
function useFocusAfter(version: number): (id: string) => void {
  const wanted = useRef('');
  useEffect(() => {
    if (wanted.current !== '') document.getElementById(wanted.current)?.focus();
    wanted.current = '';
  }, [version]);
  return (id) => void (wanted.current = id);
}
