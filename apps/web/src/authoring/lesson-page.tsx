import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { LessonKind } from '#contracts/catalog';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { courseOf, draftAddress } from '../courses/courses.js';
import { kindName } from '../courses/words.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { draftQuery, noteDraft } from './drafts.js';
import { keptWriting } from './kept-writing.js';
import { LessonForm } from './lesson-form.js';
import { lessonPart, newLesson, readLesson, type LessonValues, type ReadLesson } from './lesson-values.js';
import { NoDraft } from './no-draft.js';

const kinds: readonly string[] = ['plain', 'text', 'video', 'file', 'quiz', 'external'] satisfies LessonKind[];

/** A lesson being written. It is read once: what happens on the page is known here first. */
export function LessonPage() {
  const { desk } = useMe();
  const params = useParams();
  const course = courseOf(params);
  const { lesson = '' } = params;
  const [search] = useSearchParams();
  const [times, setTimes] = useState(0);
  const draft = useQuery(draftQuery(course));
  const query = useQuery({
    queryKey: ['lesson-writing', course, lesson, times],
    queryFn: () => readLesson(course, lesson),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // What was read before is not what stands there now.
    gcTime: 0,
  });
  const wanted = search.get('kind') ?? '';
  const kind = query.data?.values?.content.kind ?? (kinds.includes(wanted) ? (wanted as LessonKind) : null);
  const name = kind ? kindName(kind) : t`レッスン`;
  const none = <NoDraft course={course} />;
  return (
    <Page
      title={query.data?.values?.title || (kind ? t`${name}のレッスンを書く` : name)}
      trail={[
        { to: '/courses', label: t`講座一覧` },
        { to: draftAddress(course), label: draft.data?.title ?? t`講座の下書き` },
      ]}
      demo={isDemo(desk?.municipality)}
      width={kind === 'text' || kind === 'video' ? 'wide' : 'narrow'}
    >
      <Answer query={query} instead={{ 'unknown-draft': none, 'draft-closed': none }}>
        {(read) =>
          kind ? (
            <Writing
              key={`${lesson}/${times}`}
              kind={kind}
              read={read}
              onReload={() => setTimes((before) => before + 1)}
            />
          ) : (
            <NoLesson course={course} />
          )
        }
      </Answer>
    </Page>
  );
}

function Writing({ kind, read, onReload }: { kind: LessonKind; read: ReadLesson; onReload: () => void }) {
  const { account } = useMe();
  const client = useQueryClient();
  const params = useParams();
  const course = courseOf(params);
  const { lesson = '' } = params;
  const part = useMemo(() => lessonPart(course, lesson, (saved) => noteDraft(client, saved)), [client, course, lesson]);
  const kept = useMemo(() => keptWriting<LessonValues>(account, `${course}-${lesson}`), [account, course, lesson]);
  const ids = { course, lesson };
  return <LessonForm {...ids} begun={newLesson(kind)} read={read} part={part} kept={kept} onReload={onReload} />;
}

function NoLesson({ course }: { course: string }) {
  return (
    <EmptyState title={t`このレッスンは見つかりませんでした。`}>
      <p>{t`消されたか、まだ書かれていません。`}</p>
      <ButtonRow>
        <ButtonLink to={draftAddress(course)}>{t`講座の下書きへ戻る`}</ButtonLink>
      </ButtonRow>
    </EmptyState>
  );
}
