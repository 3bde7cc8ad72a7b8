import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { PurchaseId } from '#contracts';
import { getSharedSpecification } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { specificationAddress, trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';

/** A shared specification, to read and to begin with. */
export function SharedSpecificationPage() {
  const { desk } = useMe();
  const { shared, version } = useParams();
  const wanted = useSearchParams()[0].get('for');
  const purchase = shared as PurchaseId;
  const query = useQuery(readQuery(getSharedSpecification, { purchase, specification: Number(version) }));
  return (
    <Page
      title={query.data?.title ?? t`共有された仕様書`}
      trail={[
        ...trailOf(wanted ?? undefined),
        { to: `/purchases/shared-specifications${wanted ? `?for=${wanted}` : ''}`, label: t`共有された仕様書` },
      ]}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>
        {(found) => (
          <>
            <Facts
              facts={[
                [t`代表団体`, found.leadName],
                [t`版`, t`第${found.version}版`],
                [t`公開した日`, dayLabel(dayOf(found.publishedAt))],
              ]}
            />
            <ButtonRow>
              {wanted && (
                <ButtonLink
                  kind="main"
                  to={`${specificationAddress(wanted)}/new?from=${purchase}&version=${found.version}`}
                >
                  {t`この仕様書で始める`}
                </ButtonLink>
              )}
              <DownloadButton path={`/purchases/${purchase}/specifications/${found.version}.pdf`}>
                {t`仕様書（PDF）`}
              </DownloadButton>
            </ButtonRow>
            <section className="section" aria-labelledby="text">
              <h2 id="text">{t`仕様書の文`}</h2>
              <Suspense>
                <MarkdownLater text={found.text} under={2} />
              </Suspense>
            </section>
          </>
        )}
      </Answer>
    </Page>
  );
}
