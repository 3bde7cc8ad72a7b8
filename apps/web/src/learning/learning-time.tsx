import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import { Button, ButtonRow } from '../components/button.js';
import { hours } from '../texts/figures.js';
import type { MyEnrolment } from './my-learning.js';

/** With the forms, for who asks only. */
const LearningTimeForm = lazy(async () => ({
  default: (await import('./learning-time-form.js')).LearningTimeForm,
}));

/** How long I may learn during working hours, and the way to ask for it. */
export function LearningTime({ enrolment }: { enrolment: MyEnrolment }) {
  const [asking, setAsking] = useState(false);
  const { learningHours = null, learningTime = null, learningTimeAsked: asked = null } = enrolment;
  return (
    <div className="learning-time">
      <h3>{t`仕事の時間に学べる時間`}</h3>
      <p>{stateOf(learningHours, learningTime !== null)}</p>
      {asked && <p>{askedSentence(asked.hours)}</p>}
      {asking ? (
        <Suspense>
          <LearningTimeForm enrolment={enrolment} onDone={() => setAsking(false)} />
        </Suspense>
      ) : (
        <ButtonRow>
          <Button kind="text" onClick={() => setAsking(true)}>
            {asked ? t`希望する時間を変える` : t`上司に希望を伝える`}
          </Button>
        </ButtonRow>
      )}
    </div>
  );
}

function stateOf(learningHours: number | null, isAgreed: boolean): string {
  if (learningHours === null) return t`まだ決まっていません。`;
  const time = hours(learningHours);
  return isAgreed ? t`合わせて${time}です。上司と決めました。` : t`合わせて${time}の予定です。`;
}

function askedSentence(count: number): string {
  const time = hours(count);
  return t`${time}を希望しています。上司の返事を待っています。`;
}
