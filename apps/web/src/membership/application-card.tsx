import { t } from '@lingui/core/macro';
import { Suspense, useId, useState } from 'react';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { momentLabel } from '../texts/dates.js';
import { DecisionForm } from './decision-form.js';
import { lackSentence, proofName, requestName, stateName, themeNames, type Application } from './words.js';

interface Props {
  application: Application;
  onDone: (sentence: string) => void;
}

/** One inquiry or application: who, for what, what it lacks, and the decision. */
export function ApplicationCard({ application: one, onDone }: Props) {
  const id = useId();
  const [deciding, setDeciding] = useState(false);
  const { municipalityName, request, state, lacks, applicant, proof, requestedAt, decidedAt, reason } = one;
  const open = decidedAt === null;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{t`${municipalityName}：${requestName(request)}`}</h2>
      <p>
        <Tag kind={state === 'submitted' ? 'warning' : 'plain'}>{stateName(state)}</Tag>
      </p>
      {lacks.length > 0 && (
        <Notice kind="warning" title={t`決める前に確かめること`}>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lackSentence(lack)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Facts
        facts={[
          [
            t`担当部署`,
            applicant.organ === null ? applicant.department : `${applicant.organ}　${applicant.department}`,
          ],
          [t`担当者`, applicant.post === null ? applicant.name : `${applicant.post}　${applicant.name}`],
          [t`メールアドレス`, applicant.email],
          [t`職員の確認`, request === 'inquiry' ? t`照会には要りません` : proofName(proof)],
          [t`分科会`, themeNames(applicant.themes)],
          [t`受け付けた日時`, momentLabel(requestedAt)],
          ...(decidedAt === null ? [] : ([[t`決めた日時`, momentLabel(decidedAt)]] as const)),
        ]}
      />
      {applicant.message !== null && <Text title={t`聞きたいこと・伝えたいこと`} text={applicant.message} />}
      {reason !== null && <Text title={t`事務局から`} text={reason} />}
      {open && !deciding && (
        <ButtonRow>
          <Button kind={state === 'submitted' ? 'main' : 'outline'} onClick={() => setDeciding(true)}>
            {request === 'inquiry' ? t`回答する` : t`決める`}
          </Button>
          {state === 'awaiting-letter' && (
            <ButtonLink kind="main" to={`/memberships/applications/${one.application}/letter`}>
              {t`手紙を作る`}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      {open && deciding && <DecisionForm application={one} onDone={onDone} onCancel={() => setDeciding(false)} />}
    </section>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3>{title}</h3>
      <Suspense>
        <MarkdownLater text={text} under={3} />
      </Suspense>
    </>
  );
}
