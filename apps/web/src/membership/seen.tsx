import { t } from '@lingui/core/macro';
import { Suspense } from 'react';
import type { OutputOf } from '#contracts';
import type { inspectMembershipApplication } from '#operations/registry';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { requestName, standsAs } from './words.js';

/** How a request stands, to who sent it, with what the secretariat wrote. */
export function Seen({ seen }: { seen: OutputOf<typeof inspectMembershipApplication> }) {
  const { request, municipalityName, state, reason } = seen;
  return (
    <>
      <p>
        <strong>{standsAs(request, state)}</strong>
      </p>
      <Facts
        facts={[
          [t`自治体`, municipalityName],
          [t`用件`, requestName(request)],
        ]}
      />
      {reason !== null && (
        <section className="section" aria-labelledby="said">
          <h2 id="said">{t`事務局から`}</h2>
          <Suspense>
            <MarkdownLater text={reason} under={2} />
          </Suspense>
        </section>
      )}
    </>
  );
}
