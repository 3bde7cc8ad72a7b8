import { t } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { getDraftLesson } from '#contracts/catalog';
import { saveCourseDraft, saveDraftLesson } from '#operations/catalog';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import type { CourseDraft } from '../courses/courses.js';
import { lessonName } from '../texts/names.js';
import { noteDraft, outlineOf, toldOf } from './drafts.js';

/** A lesson that was removed a moment ago, with everything it takes to bring it back. */
export interface RemovedLesson extends Pick<OutputOf<typeof getDraftLesson>, 'lesson' | 'content'> {
  /** The lessons in the order they had. */
  readonly order: readonly string[];
  readonly place: number;
}

/** Says that a lesson is gone, and brings it back to its place. */
export function Removed(props: { draft: CourseDraft; removed: RemovedLesson; onBack: () => void }) {
  const { draft, removed, onBack } = props;
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => bringBack(draft, removed),
    onSuccess: (saved) => {
      noteDraft(client, saved);
      onBack();
    },
  });
  const name = lessonName(removed.lesson.title, removed.place);
  return (
    <Notice kind="done" role="status" title={t`「${name}」を消しました`}>
      <ButtonRow>
        <Button id="undo-removal" aria-disabled={isPending} onClick={() => isPending || mutate()}>
          {t`元に戻す`}
        </Button>
      </ButtonRow>
      {error && <p className="mistake">{asFailure(error).sentence}</p>}
    </Notice>
  );
}

/** At the end first, as every new lesson; then where it was. */
async function bringBack(draft: CourseDraft, { lesson, content, order }: RemovedLesson): Promise<CourseDraft> {
  const { course, version } = draft;
  const { key, ...about } = lesson;
  const added = await call(saveDraftLesson, { course, version, lesson: key, ...about, content });
  const placeOf = (one: { key: string }) => (order.includes(one.key) ? order.indexOf(one.key) : order.length);
  const lessons = outlineOf(added.lessons.toSorted((a, b) => placeOf(a) - placeOf(b)));
  return call(saveCourseDraft, { course, version: added.version, ...toldOf(added), lessons });
}
