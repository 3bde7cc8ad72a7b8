import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import type { MyLesson } from './my-learning.js';
import type { Study } from './study.js';

/** The one tap that ends a lesson; nothing to tap once it is ended. */
export function Finish({ lesson, study, label }: { lesson: MyLesson; study: Study; label: string }) {
  const { mutate, isPending, isError } = useMutation({ mutationFn: () => study.complete() });
  if (lesson.state.completed) return null;
  return (
    <>
      {isError && (
        <Notice kind="error" role="alert">
          <p>{t`この端末に記録を保存できませんでした。ブラウザーのほかの画面（プライベートではない画面）で開いてください。`}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button kind="main" icon="done" aria-disabled={isPending} onClick={() => isPending || mutate()}>
          {label}
        </Button>
      </ButtonRow>
    </>
  );
}
