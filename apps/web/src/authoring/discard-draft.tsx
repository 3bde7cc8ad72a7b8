import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { discardCourseDraft } from '#operations/catalog';
import { call } from '../api/call.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { courseAddress, ownCourses, type CourseDraft } from '../courses/courses.js';
import { draftQuery } from './drafts.js';

/** Gives the draft up; what is published stays as it is. */
export function DiscardDraft({ draft: { course, basedOn, title } }: { draft: CourseDraft }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const discard = async () => {
    await call(discardCourseDraft, { course });
    await navigate(basedOn === null ? '/courses' : courseAddress(course));
    client.removeQueries({ queryKey: draftQuery(course).queryKey });
    await client.invalidateQueries({ queryKey: ownCourses.queryKey });
  };
  return (
    <ButtonRow>
      <ConfirmButton kind="text" label={t`下書きを捨てる`} title={t`「${title}」の下書きを捨てますか`} action={discard}>
        <p>
          {basedOn === null
            ? t`書いたレッスンは、なくなります。元には戻せません。`
            : t`この下書きで変えたところは、なくなります。公開している版は、そのまま残ります。`}
        </p>
      </ConfirmButton>
    </ButtonRow>
  );
}
