import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { getClosingReport as Frozen } from '#contracts/reporting';
import { getClosingReport } from '#operations/reporting';
import { asFailure } from '../api/problem.js';
import { readQuery } from '../api/queries.js';
import { saveText } from '../api/save.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import type { Programme } from '../programmes/programmes.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, momentLabel } from '../texts/dates.js';

/** The platform waits until nothing is on its way to the report any more. */
const againMs = 3000;

/** The report as it was kept at the last closing, and how anybody can see that it is still the same. */
export function FrozenReport({ programme: { programme, key } }: { programme: Programme }) {
  const query = useQuery({
    ...readQuery(getClosingReport, { programme }),
    refetchInterval: ({ state }) => (isDue(state.error) ? againMs : false),
  });
  const due = (
    <Notice role="status">
      <p>{t`締めたときの報告をまとめています。できると、ここに出ます。`}</p>
    </Notice>
  );
  return (
    <section className="section" aria-labelledby="frozen">
      <h2 id="frozen">{t`締めたときに保存した報告`}</h2>
      <Answer query={query} instead={{ 'closing-report-due': due }}>
        {(report) => <Report report={report} programmeKey={key} />}
      </Answer>
    </section>
  );
}

const isDue = (error: Error | null): boolean => error !== null && asFailure(error).code === 'closing-report-due';

function Report({ report, programmeKey }: { report: OutputOf<typeof Frozen>; programmeKey: string }) {
  const { programme, closing, closedAt, asOf, hash, text } = report;
  return (
    <>
      <Facts
        facts={[
          [t`締めた日時`, momentLabel(closedAt)],
          [t`数字の基準の日`, dayLabel(asOf)],
          [t`ハッシュ（SHA-256）`, <code className="hash">{hash}</code>],
        ]}
      />
      <p>{t`ハッシュは、報告の中身から計算した値です。保存した報告が1文字でも変わると、この値も変わります。`}</p>
      <ButtonRow>
        <ButtonLink to={`/programmes/${programme}`}>{t`成果の報告`}</ButtonLink>
        {text !== null && (
          <Button icon="file" onClick={() => saveText(`${programmeKey}-closing-${closing}.json`, text)}>
            {t`保存した報告のデータを受け取る`}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}
