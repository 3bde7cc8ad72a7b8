import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LearningEvent } from '#contracts/progress';
import { leaving } from '../device-queue/leaving.js';
import { queueOf, sendAtOnce } from '../device-queue/queue-of.js';
import type { Me } from '../session/me.js';
import type { MyLesson } from './my-learning.js';
import { noteLearned } from './note-learned.js';
import { Study } from './study.js';

/** Learning this lesson while it is on the screen and `active` (played, read): time and place go into the device's queue. */
export function useStudy(me: Me, { enrolment, course, state }: MyLesson, active: boolean): Study {
  const client = useQueryClient();
  const [study] = useState(() => {
    const tell = async (event: LearningEvent, closing: boolean) => {
      if (closing) sendAtOnce(event);
      const queue = await queueOf(me);
      await queue.add(event);
      noteLearned(client, event);
    };
    return new Study({ enrolmentId: enrolment, courseId: course, lessonId: state.key }, tell);
  });
  useEffect(() => {
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') study.leave(true);
      else study.run(active);
    };
    const leave = () => study.leave();
    onVisibility();
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('visibilitychange', onVisibility, { signal });
    window.addEventListener('pagehide', () => study.leave(true), { signal });
    leaving.listen(leave, signal);
    const timer = setInterval(() => study.tick(), 1000);
    return () => {
      stop.abort();
      clearInterval(timer);
      study.run(false);
    };
  }, [study, active]);
  useEffect(() => () => study.leave(), [study]);
  return study;
}
