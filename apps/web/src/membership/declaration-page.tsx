import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { MunicipalityCode, OutputOf } from '#contracts';
import { getDeclaration, getMembership } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayInFull } from '../texts/dates.js';
import { DeclarationText } from './declaration-text.js';

type Signed = OutputOf<typeof getMembership>['signatures'][number];

/** The joint declaration as a municipality has signed it, to read and to print. */
export function DeclarationPage() {
  const { municipality = '' } = useParams();
  const query = useQuery(readQuery(getMembership, { municipality: municipality as MunicipalityCode }));
  return (
    <Page
      title={t`署名した共同宣言`}
      trail={[{ to: `/memberships/${municipality}`, label: t`ネットワークへの参加` }]}
      demo={isDemo(municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {({ name, signatures: [newest] }) =>
          newest ? <Document municipality={name} signed={newest} /> : <EmptyState title={t`まだ署名していません。`} />
        }
      </Answer>
    </Page>
  );
}

function Document({ municipality, signed }: { municipality: string; signed: Signed }) {
  const { version, hash, name, post, signedOn } = signed;
  const query = useQuery(readQuery(getDeclaration, { version }));
  return (
    <>
      <ButtonRow>
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t`印刷する（A4）`}
        </Button>
      </ButtonRow>
      <Answer query={query}>{(declaration) => <DeclarationText declaration={declaration} under={1} />}</Answer>
      <Facts
        facts={[
          [t`署名した日`, dayInFull(signedOn)],
          [t`自治体`, municipality],
          [t`署名した人`, `${post}　${name}`],
          [t`文のSHA-256`, <code key="hash">{hash}</code>],
        ]}
      />
    </>
  );
}
