import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { z } from 'zod';
import type { MeetingId } from '#contracts';
import { ProgrammeItem, type MeetingMaterial, type MeetingProgramme } from '#contracts/exchange';
import { getMeeting, getMeetingProgramme, removeMeetingMaterial, writeMeetingProgramme } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain, readQuery, writingQuery } from '../api/queries.js';
import { sendFile } from '../api/send-file.js';
import { ActionButton } from '../components/action-button.js';
import { Button, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { FileField } from '../forms/file-field.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { asTimeOfDay } from '../sessions/time-of-day.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { meetingOf, trailOf } from './meetings.js';
import { MaterialLink, ProgrammeTable } from './programme.js';

/** The secretariat writes the programme, item by item, and adds what there is to read. Each is kept at once. */
export function ProgrammePage() {
  const client = useQueryClient();
  const meeting = meetingOf(useParams());
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const query = useQuery(writingQuery(getMeetingProgramme, { meeting }));
  const [done, setDone] = useState<string | null>(null);
  const after = async (sentence: string) => {
    await readAgain(client, getMeetingProgramme, getMeeting);
    setDone(sentence);
  };
  return (
    <Page title={t`プログラムと資料を書く`} trail={trailOf(found.data)} width="narrow">
      {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={query}>
        {(programme) => (
          <>
            <Items meeting={meeting} programme={programme} after={after} />
            <Material meeting={meeting} material={programme.material} after={after} />
          </>
        )}
      </Answer>
    </Page>
  );
}

interface After {
  meeting: MeetingId;
  after: (sentence: string) => Promise<void>;
}

function Items({ meeting, programme: { items, version }, after }: After & { programme: MeetingProgramme }) {
  const [changed, setChanged] = useState<ProgrammeItem | null>(null);
  const [added, setAdded] = useState(0);
  const write = (next: readonly ProgrammeItem[]) => call(writeMeetingProgramme, { meeting, items: [...next], version });
  const keep = async (next: readonly ProgrammeItem[], { title }: ProgrammeItem) => {
    await write(next);
    await after(t`「${title}」を残しました。`);
  };
  return (
    <section className="section" aria-labelledby="programme">
      <h2 id="programme">{t`プログラム`}</h2>
      {items.length > 0 && (
        <ProgrammeTable
          items={items}
          act={(item) => (
            <div className="attendance">
              {changed === null && (
                <Button kind="text" onClick={() => setChanged(item)}>{t`「${item.title}」を直す`}</Button>
              )}
              <ActionButton
                kind="text"
                action={async () => {
                  await write(without(items, item));
                  await after(t`「${item.title}」を消しました。`);
                }}
              >{t`「${item.title}」を消す`}</ActionButton>
            </div>
          )}
        />
      )}
      {changed && (
        <ItemForm
          item={changed}
          send={(item) => keep([...without(items, changed), item], item)}
          leave={() => setChanged(null)}
        />
      )}
      {/* What is typed of another item stays meanwhile. */}
      <div hidden={changed !== null}>
        <ItemForm
          key={added}
          item={null}
          send={(item) => keep([...items, item], item)}
          leave={() => setAdded((count) => count + 1)}
        />
      </div>
    </section>
  );
}

/** By what it says: when it is asked for again, an item is another object. */
function without(items: readonly ProgrammeItem[], item: ProgrammeItem): ProgrammeItem[] {
  const place = items.findIndex((one) => JSON.stringify(one) === JSON.stringify(item));
  return items.filter((_, at) => at !== place);
}

const Written = ProgrammeItem.extend({
  speakers: ProgrammeItem.shape.speakers.optional(),
  about: ProgrammeItem.shape.about.optional(),
});

interface ItemProps {
  /** The one that is written anew; null: another one. */
  item: ProgrammeItem | null;
  send: (item: ProgrammeItem) => Promise<void>;
  leave: () => void;
}

function ItemForm({ item, send, leave }: ItemProps) {
  const form = useForm({
    schema: Written,
    ...(item && { defaults: item }),
    send: ({ speakers = null, about = '', ...rest }) => send({ ...rest, speakers, about }),
    refusals: { 'ends-before-start': 'to' },
    onDone: leave,
  });
  const times = { 'invalid-format': t`時刻を、13:30のように入力してください。` };
  return (
    <>
      <h3>{item ? t`「${item.title}」を直す` : t`プログラムに加える`}</h3>
      <Form
        form={form}
        submit={item ? t`直した内容を残す` : t`プログラムに加える`}
        actions={item && <Button onClick={leave}>{t`やめる`}</Button>}
      >
        <TextField
          form={form}
          name="title"
          label={t`プログラムの内容`}
          hint={t`例：先進自治体の講演`}
          maxLength={100}
        />
        <TextField form={form} name="from" label={t`始まる時刻`} read={asTimeOfDay} size="short" mistakes={times} />
        <TextField form={form} name="to" label={t`終わる時刻`} read={asTimeOfDay} size="short" mistakes={times} />
        <TextField
          form={form}
          name="speakers"
          label={t`話す人`}
          hint={t`名前と所属。何人いても、1行に書きます。`}
          maxLength={200}
          optional
        />
        <TextArea form={form} name="about" label={t`どんな内容か`} rows={3} optional />
      </Form>
    </>
  );
}

const Chosen = z.strictObject({ file: z.instanceof(File) });
const ofTheFile = ['file-missing', 'file-too-large', 'file-type-refused', 'too-much-material'];

function Material({ meeting, material, after }: After & { material: readonly MeetingMaterial[] }) {
  const remove = async ({ material: id, name }: MeetingMaterial) => {
    await call(removeMeetingMaterial, { meeting, material: id });
    await after(t`「${name}」を消しました。`);
  };
  return (
    <section className="section" aria-labelledby="material">
      <h2 id="material">{t`資料`}</h2>
      <ul className="material" aria-labelledby="material">
        {material.map((one) => (
          <li key={one.material}>
            <ButtonRow>
              <MaterialLink meeting={meeting} material={one} />
              <ConfirmButton
                kind="text"
                label={t`「${one.name}」を消す`}
                title={t`「${one.name}」を消しますか`}
                action={() => remove(one)}
              >
                <p>{t`会議に招かれた人は、この資料を読めなくなります。`}</p>
              </ConfirmButton>
            </ButtonRow>
          </li>
        ))}
      </ul>
      <AddMaterial key={material.length} meeting={meeting} after={after} />
    </section>
  );
}

function AddMaterial({ meeting, after }: After) {
  const form = useForm({
    schema: Chosen,
    send: ({ file }) => sendFile<MeetingMaterial>(`/exchange/meetings/${meeting}/material`, file),
    refusals: Object.fromEntries(ofTheFile.map((code) => [code, 'file' as const])),
    onDone: ({ name }) => after(t`「${name}」を加えました。`),
  });
  return (
    <Form form={form} submit={t`資料を加える`}>
      <FileField
        form={form}
        name="file"
        label={t`資料のファイル`}
        hint={t`PDF、Office、画像、テキスト。50MBまで。会議のあとでも加えられます。招かれた自治体の担当者が読めます。`}
      />
    </Form>
  );
}
