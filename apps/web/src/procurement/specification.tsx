import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { Purchase } from '#contracts/procurement';
import { agreeSpecification, getSpecification } from '#operations/procurement';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Folded } from '../components/folded.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { actsForBuyer, ownOf } from './purchases.js';

interface Props {
  purchase: Purchase;
  after: (sentence: string) => Promise<void>;
}

/** The newest version of what is bought; each buyer agrees to it. */
export function Specification({ purchase: found, after }: Props) {
  const { purchase, specification } = found;
  return (
    <section className="section" aria-labelledby="specification">
      <h2 id="specification">{t`仕様書`}</h2>
      {specification ? (
        <>
          <Text purchase={purchase} {...specification} />
          <Agreement purchase={found} version={specification.version} after={after} />
        </>
      ) : (
        <p>{t`仕様書は、まだ公開されていません。`}</p>
      )}
    </section>
  );
}

type Newest = NonNullable<Purchase['specification']> & Pick<Purchase, 'purchase'>;

function Text({ purchase, version, publishedAt }: Newest) {
  const query = useQuery(readQuery(getSpecification, { purchase, specification: version }));
  const day = dayLabel(dayOf(publishedAt));
  return (
    <Folded summary={t`第${version}版（${day}に公開）`}>
      <Answer query={query}>
        {({ text }) => (
          <Suspense>
            <MarkdownLater text={text} under={2} />
          </Suspense>
        )}
      </Answer>
    </Folded>
  );
}

function Agreement({ purchase: found, version, after }: Props & { version: number }) {
  const { desk } = useMe();
  const own = ownOf(found, desk);
  if (!own) return null;
  if (own.agreedVersion === version) return <p>{t`自分の自治体は、第${version}版に合意しています。`}</p>;
  if (!actsForBuyer(desk) || found.frozen) return null;
  const agree = async () => {
    await call(agreeSpecification, { purchase: found.purchase, specification: version });
    await after(t`仕様書に合意しました。`);
  };
  return (
    <ButtonRow>
      <ConfirmButton
        kind="main"
        doKind="main"
        label={t`第${version}版に合意する`}
        title={t`仕様書の第${version}版に合意しますか`}
        action={agree}
      >
        <p>{t`全員が最新の版に合意すると、代表団体が参加を確定できます。新しい版が出たときは、もう一度合意します。`}</p>
      </ConfirmButton>
    </ButtonRow>
  );
}
