import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { useWatch, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { Button, ButtonRow } from '../components/button.js';
import { Icon } from '../components/icon.js';
import { Notice } from '../components/notice.js';
import type { FormOf } from '../forms/use-form.js';
import { clockTime } from '../texts/dates.js';
import type { Known } from './part-saver.js';
import type { Writing, WritingState } from './use-writing.js';

/** So long after the last key it is saved; after a failure, so long until the next try. */
const saveAfterMs = 1500;
const tryAgainAfterMs = 5000;

interface Props<Values extends FieldValues, Sent> {
  form: FormOf<Values>;
  schema: z.ZodType<Sent, Values>;
  writing: Writing<Sent>;
  /** What of it is different, in words. */
  differences: (mine: unknown, theirs: Sent | null) => readonly string[];
  /** Begins anew from what the platform has. */
  onReload: () => void;
}

/** Saves what is written as it is written, and says where it stands. */
export function Saving<Values extends FieldValues, Sent>(props: Props<Values, Sent>) {
  const { form, schema, writing, onReload } = props;
  const values = useWatch({ control: form.control });
  const judged = schema.safeParse(values);
  const complete = judged.success ? judged.data : undefined;
  const now = JSON.stringify(values);
  const latest = useRef({ complete, writing });
  latest.current = { complete, writing };
  const stopped = writing.state.is === 'changed' || form.sending;
  useEffect(() => {
    if (stopped || writing.note(values, complete) || complete === undefined) return undefined;
    const timer = setTimeout(() => void attempt(latest.current), saveAfterMs);
    return () => clearTimeout(timer);
    // `now` stands for the values, which are new each time.
  }, [now, stopped, writing.note]);
  useTryingAgain(writing.state.is === 'offline', () => void attempt(latest.current));
  // Who leaves at once after the last key has it saved, too.
  useEffect(() => () => void attempt(latest.current), []);
  if (writing.state.is === 'changed') return <Meanwhile theirs={writing.state.theirs} values={values} {...props} />;
  return (
    <>
      {writing.restored && <Restored onReload={onReload} drop={writing.drop} />}
      <p role="status" className="saving">
        <Icon name={iconOf(writing.state)} />
        {wordsOf(writing.state)}
      </p>
    </>
  );
}

async function attempt<Sent>({ complete, writing }: { complete: Sent | undefined; writing: Writing<Sent> }) {
  if (complete === undefined || writing.state.is === 'changed') return;
  // Why it did not work stands in the state.
  await writing.save(complete).catch(() => undefined);
}

function useTryingAgain(needed: boolean, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!needed) return undefined;
    const retry = () => latest.current();
    const timer = setInterval(retry, tryAgainAfterMs);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [needed]);
}

const iconOf = ({ is }: WritingState<unknown>) =>
  is === 'saved' ? 'done' : is === 'offline' || is === 'refused' ? 'warning' : 'info';

function wordsOf(state: WritingState<unknown>): string {
  switch (state.is) {
    case 'saved': {
      if (state.at === null) return t`保存してあります。`;
      const time = clockTime(state.at);
      return t`保存しました（${time}）。`;
    }
    case 'saving':
      return t`保存しています…`;
    case 'offline':
      return t`つながらないので、まだ保存していません。書いた内容はこの端末に残っています。つながると、保存します。`;
    case 'refused':
      return state.sentence;
    case 'incomplete':
      return t`必要な項目がそろうと、保存します。書いた内容は、この端末に残っています。`;
    default:
      return t`まもなく保存します。`;
  }
}

/** What was written before, on this device, and never saved. */
function Restored({ onReload, drop }: { onReload: () => void; drop: () => void }) {
  const back = () => {
    drop();
    onReload();
  };
  return (
    <Notice title={t`前に書いて、保存していなかった内容を戻しました`}>
      <p>{t`この端末に残っていたものです。このまま続けられます。`}</p>
      <ButtonRow>
        <Button onClick={back}>{t`保存してある内容に戻す`}</Button>
      </ButtonRow>
    </Notice>
  );
}

/** Two wrote the same: what differs, and whose stays. Nothing is lost until one of them is chosen. */
function Meanwhile<Values extends FieldValues, Sent>(
  props: Props<Values, Sent> & { theirs: Known<Sent>; values: unknown },
) {
  const { theirs, values, writing, differences, onReload } = props;
  const different = differences(values, theirs.values);
  const take = () => {
    writing.drop();
    onReload();
  };
  return (
    <Notice kind="warning" role="alert" title={t`この間に、ほかの画面か人がここを変えました`}>
      {theirs.values === null ? (
        <p>{t`このレッスンは、消されています。`}</p>
      ) : (
        <>
          <p>{t`あなたの内容は、まだ保存していません。違っているのは、次のところです。`}</p>
          <ul className="list">
            {different.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <ButtonRow>
        <Button onClick={() => writing.overwrite(theirs)}>{t`自分の内容で保存する`}</Button>
        <Button onClick={take}>{t`変わった内容を読み込む（自分の内容は捨てる）`}</Button>
      </ButtonRow>
    </Notice>
  );
}
