import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { z } from 'zod';
import { saveSession } from '#contracts/progress';
import { call } from '../api/call.js';
import { Loading } from '../components/loading.js';
import { newId } from '../device/new-id.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { Select, type Option } from '../forms/select.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import type { Programme } from '../programmes/programmes.js';
import { lessonOfValue, lessonValue, useLessonOptions } from '../forms/use-lesson-options.js';
import { clockTime, dayOf } from '../texts/dates.js';
import type { PlannedSession } from './sessions.js';
import { asTimeOfDay, momentAt } from './time-of-day.js';

interface Props {
  programme: Programme;
  /** The one that is changed; left out: a new one. */
  session: PlannedSession | undefined;
  onDone: (what: string) => Promise<void>;
}

const { place, capacity, key } = saveSession.input.shape;
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Wanted = z.strictObject({
  key,
  lesson: z.string(),
  place,
  on: z.iso.date(),
  starts: TimeOfDay,
  ends: TimeOfDay,
  capacity: capacity.unwrap().optional(),
});

/** Plans a session, or changes one: which lesson, where, when, how many have a place. */
export function SessionForm(props: Props) {
  const lessons = useLessonOptions(props.programme);
  if (!lessons) return <Loading />;
  const held = lessons.filter(({ kind }) => kind === 'plain' || kind === 'external');
  if (held.length === 0)
    return (
      <p>{t`会場で学べるレッスンが、この事業の講座にありません。講座に「会場など」のレッスンを足してください。`}</p>
    );
  return <Fields {...props} lessons={held} />;
}

function Fields({ programme: { programme }, session, onDone, lessons }: Props & { lessons: readonly Option[] }) {
  // Sent once more after a lost answer, it is the same session.
  const [own] = useState(() => session?.key ?? newId());
  const form = useForm({
    schema: Wanted,
    given: { key: own },
    defaults: session ? valuesOf(session) : { lesson: lessons.length === 1 ? lessons[0]?.value : undefined },
    send: ({ on, starts, ends, lesson, capacity: most = null, ...rest }) =>
      call(saveSession, {
        ...rest,
        programme,
        ...lessonOfValue(lesson),
        from: momentAt(on, starts),
        until: momentAt(on, ends),
        capacity: most,
      }),
    refusals: {
      'session-time-wrong': 'ends',
      'outside-period': 'on',
      'not-a-class-lesson': 'lesson',
      'capacity-below-registered': 'capacity',
    },
    onDone: () => onDone(session ? t`集合研修を変えました。` : t`集合研修を開きました。受講者のホームに出ます。`),
  });
  const times = { 'invalid-format': t`時刻を、13:30のように入力してください。` };
  return (
    <Form form={form} submit={session ? t`変える` : t`集合研修を開く`}>
      <Select form={form} name="lesson" label={t`学ぶレッスン`} options={lessons} />
      <TextField form={form} name="place" label={t`会場`} hint={t`例：市役所2階 第1会議室`} maxLength={200} />
      <DateField form={form} name="on" label={t`開く日`} />
      <TextField form={form} name="starts" label={t`始まる時刻`} read={asTimeOfDay} size="short" mistakes={times} />
      <TextField form={form} name="ends" label={t`終わる時刻`} read={asTimeOfDay} size="short" mistakes={times} />
      <NumberField
        form={form}
        name="capacity"
        label={t`定員（人）`}
        hint={t`空のままにすると、定員はありません。`}
        optional
      />
    </Form>
  );
}

const valuesOf = ({ course, lesson, place: where, from, until, capacity: most }: PlannedSession) => ({
  lesson: lessonValue(course, lesson),
  place: where,
  on: dayOf(from),
  starts: asTimeOfDay(clockTime(new Date(from))),
  ends: asTimeOfDay(clockTime(new Date(until))),
  capacity: most ?? undefined,
});
