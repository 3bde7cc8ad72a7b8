import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { PracticeId } from '#contracts';
import type { PracticeNote } from '#contracts/exchange';
import { listPracticeNotes, withdrawPracticeNote } from '#operations/exchange';
import { call } from '../api/call.js';
import { listQuery, readAgain } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Card } from '../components/card.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Tag } from '../components/tag.js';
import { useMe } from '../session/me.js';
import { momentLabel } from '../texts/dates.js';
import { isOwn, writes } from './challenges.js';
import { HiddenNotice } from './hidden-notice.js';
import { ReportMisuse } from './report-misuse.js';
import { noteKinds } from './practices.js';
import { nameIn } from '../texts/network.js';
import { Listed } from '../shell/listed.js';

const NoteForm = lazy(async () => ({ default: (await import('./note-form.js')).NoteForm }));

/** What other municipalities say of a practice and what came of trying it, and the place to write. */
export function PracticeNotes({ practice }: { practice: PracticeId }) {
  const { desk } = useMe();
  const query = useInfiniteQuery(listQuery(listPracticeNotes, { practice }));
  const [writing, setWriting] = useState(false);
  const [kept, setKept] = useState(0);
  return (
    <section className="section" aria-labelledby="notes">
      <h2 id="notes">{t`読んだ自治体から`}</h2>
      {kept > 0 && <DoneNotice key={kept}>{t`書き込みを残しました。`}</DoneNotice>}
      <Listed
        query={query}
        empty={
          <EmptyState title={t`書き込みは、まだありません。`}>
            <p>{t`やってみた結果や、聞きたいことを書けます。`}</p>
          </EmptyState>
        }
      >
        {(items) => items.map((one) => <Written key={one.note} practice={practice} note={one} />)}
      </Listed>
      {writes(desk) &&
        (writing ? (
          <Suspense>
            <NoteForm
              practice={practice}
              onDone={() => {
                setWriting(false);
                setKept((times) => times + 1);
              }}
            />
          </Suspense>
        ) : (
          <ButtonRow>
            <Button onClick={() => setWriting(true)}>{t`書き込む`}</Button>
          </ButtonRow>
        ))}
    </section>
  );
}

function Written({ practice, note: one }: { practice: PracticeId; note: PracticeNote }) {
  const { desk } = useMe();
  const client = useQueryClient();
  const withdraw = async () => {
    await call(withdrawPracticeNote, { practice, note: one.note });
    await readAgain(client, listPracticeNotes);
  };
  return (
    <Card
      title={one.municipalityName}
      tags={one.kind !== 'comment' && <Tag kind="info">{nameIn(noteKinds(), one.kind)}</Tag>}
      actions={
        writes(desk) &&
        (isOwn(one, desk) ? (
          <ConfirmButton kind="text" label={t`取り下げる`} title={t`この書き込みを取り下げますか`} action={withdraw}>
            <p>{t`だれにも見えなくなります。元には戻せません。`}</p>
          </ConfirmButton>
        ) : (
          <ReportMisuse kind="practice-note" thing={one.note} municipality={one.municipality} />
        ))
      }
    >
      <p>{momentLabel(one.at)}</p>
      <HiddenNotice kind="practice-note" thing={one} />
      <Suspense>
        <MarkdownLater text={one.text} under={3} />
      </Suspense>
    </Card>
  );
}
