import { t } from '@lingui/core/macro';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listApplications } from '#operations/progress';
import { itemsOf, listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { FilterLinks } from '../components/filter-links.js';
import { LoadMore } from '../components/load-more.js';
import { Notice } from '../components/notice.js';
import type { Programme } from '../programmes/programmes.js';
import { useMe } from '../session/me.js';
import { AboutProgramme } from '../shell/about-programme.js';
import { Answer } from '../shell/answer.js';
import { period } from '../texts/dates.js';
import { people, programmes as cases } from '../texts/figures.js';
import { Deciding } from './deciding.js';
import { stateName, states } from './words.js';

/** Who applied for a programme, and what the office decides. */
export function ApplicationsPage() {
  return (
    <AboutProgramme title={t`申込み`}>
      {(programme) => (
        <>
          <Window programme={programme} />
          <Applications programme={programme} />
        </>
      )}
    </AboutProgramme>
  );
}

/** When applications are taken, and where people apply. */
function Window({ programme: { programme, municipality, plan } }: { programme: Programme }) {
  const isOffice = useMe().desk?.work === 'office';
  if (!plan?.applications)
    return (
      <Notice>
        <p>{t`この事業では、募集をしていません。募集するときは、事業の計画で募集期間を決めてください。`}</p>
        <p>
          <Link to={`/programmes/${programme}/plan`}>{t`計画`}</Link>
        </p>
      </Notice>
    );
  const days = period(plan.applications.from, plan.applications.until);
  return (
    <>
      <p>{t`募集期間：${days}`}</p>
      {isOffice && (
        <ButtonRow>
          <ButtonLink to={`/open-programmes/${municipality}/${programme}`}>{t`申込みの公開ページ`}</ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

function Applications({ programme }: { programme: Programme }) {
  const [search] = useSearchParams();
  const asked = search.get('state') ?? 'submitted';
  const state = states.find((one) => one === asked);
  const query = useInfiniteQuery({
    ...listQuery(listApplications, { programme: programme.programme, state }),
    // The table stays while another part of it is on its way.
    placeholderData: keepPreviousData,
  });
  return (
    <Answer query={query}>
      {(data) => {
        const [{ places, counts } = { places: null, counts: undefined }] = data.pages;
        const [of, left] = [people(places?.of ?? 0), people(places ? places.of - places.taken : 0)];
        const sum = states.reduce((all, one) => all + (counts?.[one] ?? 0), 0);
        const option = (value: string, name: string, count: number) => {
          const number = cases(count);
          return { value, label: `${name} ${number}` };
        };
        const items = itemsOf(data);
        return (
          <section aria-labelledby="applications" className="section">
            <h2 id="applications">{t`この事業への申込み`}</h2>
            <p>{places ? t`定員${of}のうち、空いている席は${left}分です。` : t`定員は決まっていません。`}</p>
            <FilterLinks
              label={t`表示する申込み`}
              name="state"
              options={[
                ...states
                  .filter((one) => one === 'submitted' || one === state || counts?.[one])
                  .map((one) => option(one, stateName(one), counts?.[one] ?? 0)),
                option('all', t`すべて`, sum),
              ]}
              current={state ?? 'all'}
            />
            <Deciding key={asked} programme={programme} items={items} />
            {items.length > 0 && <LoadMore query={query} shown={items.length} />}
          </section>
        );
      }}
    </Answer>
  );
}
