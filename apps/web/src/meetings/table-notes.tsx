import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DiscussionTable, TableNote } from '#contracts/exchange';
import { listTableNotes } from '#operations/exchange';
import { everyItem } from '../api/every-item.js';
import { readAgain } from '../api/queries.js';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { noteQueueOf, type WaitingNote } from '../device-queue/note-queue.js';
import { useQueue } from '../device-queue/use-queue.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { clockTime } from '../texts/dates.js';
import { appliesAt, callsMeetings } from './meetings.js';
import { ReviseNote } from './revise-note.js';
import { noteKinds } from './table.js';
import { WriteNote } from './write-note.js';

const askAgainAfterMs = 5000;

/** What is written at a table: one's own at once, also without network; that of the others a moment later. */
export function TableNotes({ table: found }: { table: DiscussionTable }) {
  const me = useMe();
  const client = useQueryClient();
  const { meeting, round, table } = found;
  const { queue, state } = useQueue(me, noteQueueOf);
  const query = useQuery({
    queryKey: [listTableNotes.name, meeting, round, table],
    queryFn: () => everyItem(listTableNotes, { meeting, round, table }),
    refetchInterval: askAgainAfterMs,
  });
  const before = useRef(0);
  useEffect(() => {
    // What was sent stands among the others' then.
    if (state.waiting < before.current) void readAgain(client, listTableNotes);
    before.current = state.waiting;
  }, [client, state.waiting]);
  const waiting = state.kept.flatMap(({ refused, event }) =>
    refused === undefined && event.meeting === meeting && event.round === round && event.table === table ? [event] : [],
  );
  const writes = appliesAt(me.desk) || callsMeetings(me.desk);
  return (
    <section className="section" aria-labelledby="notes">
      <h2 id="notes">{t`みんなのメモ`}</h2>
      <p>{t`同じテーブルの自治体と事務局が読めます。会議の報告には、件数だけが載ります。`}</p>
      <div role="status">
        {state.delayed && (
          <Notice kind="warning">
            <p>{t`ネットワークにつながりません。メモはこの端末に保存してあり、つながると自動で送ります。`}</p>
          </Notice>
        )}
      </div>
      <Answer query={query}>
        {(notes) => (
          <>
            {noteKinds().map(({ value, label }) => (
              <NoteList
                key={value}
                label={label}
                table={found}
                writes={writes}
                notes={notes.filter(({ kind }) => kind === value)}
                waiting={waiting.filter(({ kind }) => kind === value)}
              />
            ))}
          </>
        )}
      </Answer>
      {writes && queue && <WriteNote table={found} queue={queue} own={me.desk?.municipality ?? null} />}
    </section>
  );
}

interface ListProps {
  label: string;
  table: DiscussionTable;
  writes: boolean;
  notes: readonly TableNote[];
  waiting: readonly WaitingNote[];
}

function NoteList({ label, table, writes, notes, waiting }: ListProps) {
  return (
    <>
      <h3>{label}</h3>
      {notes.length + waiting.length === 0 && <p>{t`まだありません。`}</p>}
      <ul className="list">
        {notes.map((note) => (
          <li key={note.note}>
            <Note note={note} table={table} writes={writes} />
          </li>
        ))}
        {waiting.map(({ id, text }) => (
          <li key={id}>
            {text} <Tag kind="warning">{t`送信待ち`}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}

function Note({ note, table, writes }: { note: TableNote; table: DiscussionTable; writes: boolean }) {
  const [revising, setRevising] = useState(false);
  const { text, at, doerName } = note;
  const by = note.municipality === null ? t`事務局` : note.municipalityName;
  const time = clockTime(new Date(at));
  if (revising) return <ReviseNote note={note} table={table} onDone={() => setRevising(false)} />;
  return (
    <>
      {text} <small>{doerName === null ? t`${by} ${time}` : t`行う自治体：${doerName}（${by} ${time}）`}</small>{' '}
      {writes && (
        <Button kind="text" onClick={() => setRevising(true)}>
          {t`書き直す`}
          <span className="sr-only">{text}</span>
        </Button>
      )}
    </>
  );
}
