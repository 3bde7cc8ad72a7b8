import { t } from '@lingui/core/macro';
import type { z } from 'zod';
import type { Reason } from '#contracts/progress';
import { outcomeOfReason } from '../texts/names.js';
import { Tag, type TagKind } from './tag.js';

const kinds = { yes: 'done', partly: 'info', 'not-yet': 'plain' } as const satisfies Record<string, TagKind>;

/** 学ぶ理由 as it was written, and what its author says of it in the end. */
export function ReasonWords({ reason }: { reason: z.infer<typeof Reason> }) {
  const { challengeLabel, words, review } = reason;
  return (
    <figure className="reason">
      <figcaption>{t`学ぶ理由`}</figcaption>
      <blockquote>{words}</blockquote>
      {challengeLabel !== null && <p className="reason-note">{t`取り組む課題：${challengeLabel}`}</p>}
      {review && (
        <>
          <p className="reason-review">
            {t`終わりのふり返り`} <Tag kind={kinds[review.outcome]}>{outcomeOfReason(review.outcome)}</Tag>
          </p>
          <blockquote>{review.words}</blockquote>
        </>
      )}
    </figure>
  );
}
