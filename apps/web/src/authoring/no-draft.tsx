import { t } from '@lingui/core/macro';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { courseAddress } from '../courses/courses.js';

/** There is no open draft: it was published or given up meanwhile. */
export function NoDraft({ course }: { course: string }) {
  return (
    <EmptyState title={t`書きかけの下書きはありません。`}>
      <p>{t`公開されたか、取りやめられています。公開している講座からは、次の版を書けます。`}</p>
      <ButtonRow>
        <ButtonLink to={courseAddress(course)}>{t`公開している講座を見る`}</ButtonLink>
        <ButtonLink to="/courses">{t`講座の一覧へ戻る`}</ButtonLink>
      </ButtonRow>
    </EmptyState>
  );
}
