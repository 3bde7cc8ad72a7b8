import { t } from '@lingui/core/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getMyRecord, requestMyRecord } from '#operations/privacy';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { Answer } from '../shell/answer.js';
import { momentLabel } from '../texts/dates.js';

const ASK_AGAIN_MS = 2000;

/** Everything that the municipality has recorded of me, as one file: asked for, gathered, taken home. */
export function OwnRecord() {
  const client = useQueryClient();
  const query = useQuery({
    ...readQuery(getMyRecord, {}),
    refetchInterval: ({ state: { data } }) => (isUnderWay(data?.record?.status) ? ASK_AGAIN_MS : false),
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(requestMyRecord, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: [getMyRecord.name] }),
  });
  return (
    <section className="section print:hidden" aria-labelledby="own-record">
      <h2 id="own-record">{t`自分の情報をすべて受け取る`}</h2>
      <p>{t`自治体が記録しているあなたの情報を、1つのファイルにまとめます。1日に1回、頼めます。`}</p>
      {error && (
        <Notice kind="error" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
      <Answer query={query}>
        {({ record }) => {
          if (isUnderWay(record?.status))
            return (
              <Progress
                label={t`まとめています`}
                value={record?.progress.done ?? 0}
                max={record?.progress.total ?? 1}
                text={t`しばらくお待ちください`}
              />
            );
          if (record?.status === 'ready') return <Ready until={record.expiresAt} />;
          return (
            <ButtonRow>
              <Button aria-disabled={isPending} onClick={() => isPending || mutate()}>
                {t`ファイルを作る`}
              </Button>
            </ButtonRow>
          );
        }}
      </Answer>
    </section>
  );
}

function Ready({ until }: { until: string | null }) {
  const moment = until && momentLabel(until);
  return (
    <>
      <p role="status">{moment ? t`用意ができました。${moment}まで受け取れます。` : t`用意ができました。`}</p>
      <ButtonRow>
        <DownloadButton path="/my/record.html">{t`ファイルを受け取る（印刷できます）`}</DownloadButton>
      </ButtonRow>
    </>
  );
}

const isUnderWay = (status: string | undefined): boolean => status === 'waiting' || status === 'running';
