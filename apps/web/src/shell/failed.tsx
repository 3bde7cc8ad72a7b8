import { t } from '@lingui/core/macro';
import { noAnswer, type RequestFailed } from '../api/problem.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';

/** Why there is nothing to see, and what can be done about it. */
export function Failed({ failure, again }: { failure: RequestFailed; again: () => void }) {
  const { code, sentence, passing, more } = failure;
  return (
    <section role="alert">
      <Notice kind={passing ? 'warning' : 'info'}>
        <h2 className="notice-title">{titleOf(code)}</h2>
        <p>{code === 'unavailable' ? noAnswer() : sentence}</p>
        {code === 'internal-error' && more.correlationId && (
          <p className="break-all">{t`受付番号：${more.correlationId}`}</p>
        )}
        <ButtonRow>
          {passing && (
            <Button kind="main" onClick={again}>
              {t`もう一度試す`}
            </Button>
          )}
          <ButtonLink to="/">{t`最初のページへ戻る`}</ButtonLink>
        </ButtonRow>
      </Notice>
    </section>
  );
}

function titleOf(code: string): string {
  if (code === 'forbidden') return t`このページは見られません`;
  if (code.endsWith('not-found') || code.startsWith('unknown-')) return t`見つかりませんでした`;
  return t`表示できませんでした`;
}
