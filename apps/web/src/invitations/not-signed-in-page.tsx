import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Audience } from '#contracts';
import { listNotSignedIn } from '#operations/registry';
import { itemsOf, listQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { LoadMore } from '../components/load-more.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { audienceName } from '../texts/names.js';
import { audiences } from './audiences.js';
import { invitationTrail } from './trail.js';
import { Waiting } from './waiting.js';

/** Who of a roster has not come yet, and what became of their invitation. */
export function NotSignedInPage() {
  const { desk } = useMe();
  const asked = useSearchParams()[0].get('audience');
  const audience = audiences.find((one) => one === asked) ?? 'staff';
  return (
    <Page
      title={t`まだサインインしていない人`}
      lead={t`案内が届いていない人を選んで、もう一度招待するか、用紙を作れます。`}
      trail={invitationTrail()}
      demo={isDemo(desk?.municipality)}
    >
      <FilterLinks
        label={t`名簿`}
        name="audience"
        options={audiences.map((value) => ({ value, label: audienceName(value) }))}
        current={audience}
      />
      <Missing audience={audience} />
    </Page>
  );
}

function Missing({ audience }: { audience: Audience }) {
  const query = useInfiniteQuery(listQuery(listNotSignedIn, { audience }));
  return (
    <section className="section" aria-labelledby="people">
      <h2 id="people">{audienceName(audience)}</h2>
      <Answer query={query}>
        {(data) => {
          const people = itemsOf(data);
          return people.length === 0 && !query.hasNextPage ? (
            <EmptyState title={t`全員がサインインしています。`}>
              <p>{t`名簿に人がいないときも、こう表示します。`}</p>
            </EmptyState>
          ) : (
            <>
              <Waiting key={audience} audience={audience} people={people} />
              <LoadMore query={query} shown={people.length} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}
