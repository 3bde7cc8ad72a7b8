import { plural, t } from '@lingui/core/macro';
import type { ExportRun } from '#contracts/reporting';
import { getExport, makeExportLink } from '#operations/reporting';
import { call } from '../api/call.js';
import { download } from '../api/download.js';
import { useWatched } from '../api/use-watched.js';
import { ActionButton } from '../components/action-button.js';
import { Progress } from '../components/progress.js';
import { Tag } from '../components/tag.js';
import { momentLabel } from '../texts/dates.js';
import { isOver, stateOf, subjectName } from './words.js';

/** Where an export stands: live while it is made, then with its file. */
export function RunState({ run }: { run: ExportRun }) {
  return isOver(run) ? <State run={run} /> : <Watched run={run} />;
}

function Watched({ run }: { run: ExportRun }) {
  const { exportRun } = run;
  const query = useWatched<ExportRun>({
    queryKey: ['export-progress', exportRun],
    queryFn: () => call(getExport, { exportRun }),
    events: `/exports/${exportRun}/events`,
    isLast: isOver,
  });
  const now = query.data ?? run;
  if (isOver(now)) return <State run={now} />;
  const { done, total } = now.progress;
  const [, label] = stateOf(now.status);
  return <Progress label={label} value={done} max={total} text={t`${total}人のうち${done}人`} />;
}

function State({ run }: { run: ExportRun }) {
  const { status, made } = run;
  const [kind, label] = stateOf(status);
  return (
    <div>
      <Tag {...(kind && { kind })}>{label}</Tag>
      {status === 'failed' && <p>{t`この形では行が多すぎます。CSVを選ぶか、事業ごとに書き出してください。`}</p>}
      {made && <Made made={made} />}
      {status === 'ready' && (
        <ActionButton icon="file" underWay={t`用意しています…`} action={() => take(run)}>
          {t`ファイルを受け取る`}
          <span className="sr-only">{subjectName(run)}</span>
        </ActionButton>
      )}
    </div>
  );
}

function Made({ made }: { made: NonNullable<ExportRun['made']> }) {
  const until = momentLabel(made.expiresAt);
  const seconds = Math.max(1, Math.round((Date.parse(made.readyAt) - Date.parse(made.readAt)) / 1000));
  const rows = plural(made.rows, { other: '#行' });
  const characters = made.replaced?.characters
    .map(({ character, times }) => t`「${character}」${times}か所`)
    .join('、');
  return (
    <details className="more">
      <summary>{t`${rows}、${until}まで`}</summary>
      <ul>
        <li>{t`${seconds}秒で作りました。`}</li>
        {made.leftOut > 0 && <li>{t`利用停止または消去のため、${made.leftOut}人を載せていません。`}</li>}
        {characters && <li>{t`Shift_JISで表せない字を「〓」に置き換えました：${characters}`}</li>}
        <li>{t`ファイルの指紋（SHA-256）：${made.hash}`}</li>
      </ul>
    </details>
  );
}

/** By a link that is made for this moment and for who asks. */
async function take({ exportRun }: ExportRun): Promise<void> {
  const { url } = await call(makeExportLink, { exportRun });
  await download(url.replace(/^\/api\/v1/, ''));
}
