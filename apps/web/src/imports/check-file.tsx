import { t } from '@lingui/core/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { asFailure } from '../api/problem.js';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { recentProgrammes } from '../programmes/programmes.js';
import { Answer } from '../shell/answer.js';
import type { Read } from './choose-file.js';
import { Decided } from './decided.js';
import { ImportRows } from './import-rows.js';
import { ImportRunning } from './import-running.js';
import { audienceOf, rowCount, type FileImport } from './imports.js';
import { Missing } from './missing.js';
import { Understood } from './understood.js';
import { startImport } from './upload.js';
import { useImport } from './use-import.js';
import { people } from '../texts/figures.js';

/** The second step: what was understood of the file and what importing it would do, with the button that does it. */
export function CheckFile({ read, onAnother }: { read: Read; onAnother: () => void }) {
  const { chosen, inspection, dryRun } = read;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, []);
  const another = <Button onClick={onAnother}>{t`ファイルを選び直す`}</Button>;
  return (
    <div ref={top} tabIndex={-1} className="step">
      {dryRun === null ? <ButtonRow>{another}</ButtonRow> : <TriedOut read={read} dryRun={dryRun} another={another} />}
      <Understood inspection={inspection} fileName={chosen.file.name} />
    </div>
  );
}

function TriedOut(props: { read: Read; dryRun: string; another: ReactNode }) {
  const { chosen } = props.read;
  const known = useQuery(recentProgrammes).data?.find((one) => one.programme === chosen.programme);
  const programme = audienceOf(chosen.kind) === null ? undefined : chosen.programme ? (known?.name ?? '') : null;
  const { progress, over, result } = useImport(props.dryRun);
  return (
    <section className="section" aria-labelledby="would-change">
      <h2 id="would-change">{t`取り込むとどうなるか`}</h2>
      <Answer query={progress}>
        {(answer) =>
          over ? (
            <Answer query={result}>
              {(found) => (
                <>
                  <Verdict found={found} programme={programme} />
                  {chosen.provider && <OfProvider provider={chosen.provider} programme={known?.name ?? ''} />}
                  <DoIt found={found} read={props.read} another={props.another} />
                  <Decided notes={found.notes} />
                  <Missing missing={found.missing} />
                  <ImportRows found={found} />
                </>
              )}
            </Answer>
          ) : (
            <ImportRunning label={t`どうなるかを調べています`} progress={answer} />
          )
        }
      </Answer>
    </section>
  );
}

/** In a sentence what the button would do. `programme`: its name, null where a roster goes into none. */
function Verdict({ found: { counts }, programme }: { found: FileImport; programme: string | null | undefined }) {
  const { created, updated, unchanged, refused, enrolled } = counts;
  const takes = created + updated + unchanged > 0;
  const [added, changed] = [rowCount(created), rowCount(updated)];
  const [same, wrong] = [rowCount(unchanged), rowCount(refused)];
  const them = people(enrolled);
  return (
    <Notice
      kind={refused > 0 ? 'warning' : 'done'}
      role="status"
      title={refused > 0 ? t`エラーの行が${wrong}あります` : t`エラーの行はありません`}
    >
      <p>
        {t`追加${added}、変更${changed}、変更なし${same}です。`}
        {enrolled > 0 && (programme ? t`${them}を「${programme}」に登録します。` : t`${them}を事業に登録します。`)}
        {programme === null && t`事業には登録しません。`}
      </p>
      {refused > 0 && takes && (
        <p>{t`エラーの行を除いて、先に取り込めます。直した行だけを、あとから取り込んでください。`}</p>
      )}
      <p>{t`空のセルは、登録済みの内容を消しません。`}</p>
    </Notice>
  );
}

/** Whose file it is and for which programme; how it is read can be changed, and the file be looked at again. */
function OfProvider({ provider, programme }: { provider: string; programme: string }) {
  return (
    <p>
      {t`「${programme}」の修了として記録します。`}
      <Link to={`/learning-providers/${provider}`}>{t`この一覧の読み方を見る・変える`}</Link>
    </p>
  );
}

function DoIt(props: { found: FileImport; read: Read; another: ReactNode }) {
  const { chosen } = props.read;
  const { created, updated, unchanged, enrolled } = props.found.counts;
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => startImport(chosen, false),
    onSuccess: ({ importId }) => {
      const { kind, programme, provider } = chosen;
      const began = new URLSearchParams({ kind, ...(programme && { programme }), ...(provider && { provider }) });
      return navigate(`/imports/${importId}?${began}`);
    },
  });
  const taken = rowCount(created + updated + unchanged);
  const changes = created + updated + enrolled > 0;
  return (
    <>
      {!changes && <p>{t`取り込んでも、変わることはありません。`}</p>}
      <ButtonRow>
        {changes && (
          <Button kind="main" aria-disabled={isPending} onClick={() => isPending || mutate()}>
            {isPending ? t`送っています…` : t`${taken}を取り込む`}
          </Button>
        )}
        {props.another}
        {error && (
          <Notice kind="error" role="alert">
            <p>{asFailure(error).sentence}</p>
          </Notice>
        )}
      </ButtonRow>
    </>
  );
}
