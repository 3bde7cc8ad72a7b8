import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { getMyLearning } from '#operations/progress';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';
import { Loading } from '../components/loading.js';
import { ReasonWords } from '../components/reason-words.js';
import type { MyEnrolment } from './my-learning.js';
import { asksConsent } from './open-learning.js';

// Forms are as heavy as the whole home page; they come when somebody writes.
const ReasonForm = lazy(async () => ({ default: (await import('./reason-form.js')).ReasonForm }));
const ReviewForm = lazy(async () => ({ default: (await import('./review-form.js')).ReviewForm }));

interface Props {
  enrolment: MyEnrolment;
  /** Completed, ended or over: time to look back. */
  over?: boolean;
}

/** 学ぶ理由: asked for at the start, shown in the learner's own words, looked back at in the end. */
export function OwnReason({ enrolment, over = false }: Props) {
  const client = useQueryClient();
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { reason = null, name } = enrolment;
  // Nothing is recorded before consent; and nobody is asked afterwards what they once learned for.
  if (asksConsent(enrolment) || (over && reason === null)) return null;
  const end = async (what: string) => {
    await client.invalidateQueries({ queryKey: [getMyLearning.name] });
    setWriting(false);
    setDone(what);
  };
  const act = over
    ? reason?.review
      ? t`ふり返りを書き直す`
      : t`ふり返りを書く`
    : reason
      ? t`学ぶ理由を書き直す`
      : t`学ぶ理由を書く`;
  return (
    <div className="own-reason">
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      {reason ? (
        <>
          <ReasonWords reason={reason} />
          <p className="reason-note">{reason.shareWithManager ? t`上司も読めます。` : t`あなただけが読めます。`}</p>
        </>
      ) : (
        <p>{t`何のために学びますか。自分の言葉で書いておくと、いつもここに出ます。`}</p>
      )}
      {over && reason?.review === null && <p>{t`学び終えました。はじめに書いたことは、実現しましたか。`}</p>}
      <Button kind={reason && !(over && reason.review === null) ? 'text' : 'outline'} onClick={() => setWriting(true)}>
        {act}
      </Button>
      <Dialog title={act} open={writing} onClose={() => setWriting(false)}>
        <p>{name}</p>
        <Suspense fallback={<Loading />}>
          {over ? <ReviewForm enrolment={enrolment} onDone={end} /> : <ReasonForm enrolment={enrolment} onDone={end} />}
        </Suspense>
      </Dialog>
    </div>
  );
}
