import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { courseOf, draftAddress, type CourseDraft } from '../courses/courses.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { AboutForm } from './about-form.js';
import { aboutPart, readAbout, type AboutValues, type ReadAbout } from './about-values.js';
import { noteDraft } from './drafts.js';
import { keptWriting } from './kept-writing.js';
import { NoDraft } from './no-draft.js';

/** What is told of a course besides its lessons. */
export function AboutPage() {
  const { desk } = useMe();
  const course = courseOf(useParams());
  const [times, setTimes] = useState(0);
  const query = useQuery({
    queryKey: ['about-writing', course, times],
    queryFn: () => readAbout(course),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  const none = <NoDraft course={course} />;
  return (
    <Page
      title={t`講座の情報を書く`}
      lead={t`受講者の講座のページと、ほかの自治体の一覧に出ます。`}
      trail={[
        { to: '/courses', label: t`講座一覧` },
        { to: draftAddress(course), label: query.data?.values.title ?? t`講座の下書き` },
      ]}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query} instead={{ 'unknown-draft': none, 'draft-closed': none }}>
        {(read) => <Writing key={times} read={read} onReload={() => setTimes((before) => before + 1)} />}
      </Answer>
    </Page>
  );
}

function Writing({ read, onReload }: { read: ReadAbout; onReload: () => void }) {
  const { account } = useMe();
  const client = useQueryClient();
  const { course } = read.draft;
  const part = useMemo(
    () => aboutPart(read.draft, (saved: CourseDraft) => noteDraft(client, saved)),
    [client, read.draft],
  );
  const kept = useMemo(() => keptWriting<AboutValues>(account, `${course}-about`), [account, course]);
  return <AboutForm course={course} read={read} part={part} kept={kept} onReload={onReload} />;
}
