import { appVersion } from './app-version.js';
import { checkBackup, makeBackup, Progress, restoreBackup, summary } from './backup/index.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Answers what the backup holds, and how to keep it. */
export async function backup(env: NodeJS.ProcessEnv, to: string): Promise<string> {
  const manifest = await makeBackup(env, { to, appVersion: await appVersion(), say });
  return `${to}: ${summary(manifest)}
It holds keys and personal data: keep it like the platform itself (its folder is for its owner only).
鍵と個人情報を含みます。プラットフォーム本体と同じように厳重に保管してください（所有者だけが読めるフォルダーです）。`;
}

export async function check(dir: string): Promise<string> {
  return `${dir}: ${summary(await checkBackup(dir, new Progress(say)))}: whole / 問題ありません`;
}

/** Answers what was restored, and what a backup does not hold. */
export async function restore(env: NodeJS.ProcessEnv, from: string, erasures?: string): Promise<string> {
  const manifest = await restoreBackup(env, { from, erasures, say });
  const forgotten = erasures === undefined ? `\n${withoutErasures}` : '';
  return `${from}: ${summary(manifest)}: restored / 復元しました
Sessions are not in a backup: everybody signs in again. Reports are brought up to date after the start.
ログイン状態は復元されません。もう一度ログインしてください。レポートは起動後に更新されます。${forgotten}`;
}

const withoutErasures = `People who were erased after this backup are there again: restore with --erasures FILE (erasures.jsonl of FILES_DIR).
このバックアップより後に消去した方の記録が戻っています。--erasures（FILES_DIR の erasures.jsonl）を付けて復元してください。`;
