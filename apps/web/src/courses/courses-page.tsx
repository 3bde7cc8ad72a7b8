import { t } from '@lingui/core/macro';
import { useSearchParams } from 'react-router';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { FilterLinks } from '../components/filter-links.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { OwnCourses } from './own-courses.js';
import { SharedCourses } from './shared-courses.js';

/** The courses that the municipality writes, and those that others show to it. */
export function CoursesPage() {
  const { desk } = useMe();
  const shared = useSearchParams()[0].get('of') === 'others';
  return (
    <Page
      title={t`講座一覧`}
      lead={t`講座をつくり、確かめて、公開します。公開した講座は、事業で使えます。`}
      demo={isDemo(desk?.municipality)}
    >
      <ButtonRow>
        <ButtonLink kind="main" to="/courses/new">{t`講座をつくる`}</ButtonLink>
        {desk?.roles.includes('municipality-admin') && (
          <ButtonLink to="/courses/video-hosts">{t`動画を置いているホストを決める`}</ButtonLink>
        )}
      </ButtonRow>
      <FilterLinks
        label={t`だれの講座か`}
        name="of"
        current={shared ? 'others' : 'own'}
        options={[
          { value: 'own', label: t`自分の自治体の講座` },
          { value: 'others', label: t`ほかの自治体が公開している講座` },
        ]}
      />
      {shared ? <SharedCourses /> : <OwnCourses />}
    </Page>
  );
}
