/** A backup or restore that is not done, by name and in both languages. */
class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';

  constructor(
    readonly code: string,
    en: string,
    ja: string,
  ) {
    super(`${code}: ${en}\n${ja}`);
  }
}

export const targetExists = (path: string) =>
  new BackupRefusal(
    'target-exists',
    `${path} is there already; name a new folder`,
    `${path} はすでに存在します。新しいフォルダーを指定してください`,
  );

export const targetInside = (path: string, place: string) =>
  new BackupRefusal(
    'target-inside',
    `${path} lies in ${place}, which is what is backed up; name a folder elsewhere, best on another disk`,
    `${path} はバックアップ対象の ${place} の中にあります。別の場所（できれば別のディスク）を指定してください`,
  );

export const backupUnfinished = (path: string) =>
  new BackupRefusal(
    'backup-unfinished',
    `${path} is there: another backup is running, or one was cut off; if none is running, delete it`,
    `${path} があります。別のバックアップが実行中か、途中で終わったものです。実行中でなければ削除してください`,
  );

export const nothingToBackUp = (dataDir: string) =>
  new BackupRefusal(
    'nothing-to-back-up',
    `there is no store in ${dataDir}: set DATA_DIR, or MONGODB_URI`,
    `${dataDir} にデータがありません。DATA_DIR または MONGODB_URI を指定してください`,
  );

export const noReplicaSet = () =>
  new BackupRefusal(
    'no-replica-set',
    'MONGODB_URI names no replica set, so it cannot be read as of one instant; make it a replica set (one member will do)',
    'MONGODB_URI がレプリカセットではないため、一時点の内容を読み取れません。レプリカセット（1台でも可）にしてください',
  );

export const restoreUnfinished = (database: string) =>
  new BackupRefusal(
    'restore-unfinished',
    `a restore into the database ${database} did not end; there is nothing whole to back up`,
    `データベース ${database} への復元が完了していないため、バックアップできません`,
  );

export const noBackup = (path: string) =>
  new BackupRefusal('no-backup', `there is no backup in ${path}`, `${path} にバックアップがありません`);

export const newerFormat = (format: number, known: number) =>
  new BackupRefusal(
    'newer-format',
    `the backup has format ${format}, this program knows ${known}: use a newer version of the platform`,
    `バックアップの形式は ${format} ですが、このプログラムが扱えるのは ${known} までです。新しいバージョンを使用してください`,
  );

export const damagedBackup = (what: string) =>
  new BackupRefusal(
    'damaged-backup',
    `the backup is damaged: ${what}; use another backup`,
    `バックアップが壊れています（${what}）。別のバックアップを使用してください`,
  );

export const targetNotEmpty = (what: string) =>
  new BackupRefusal(
    'target-not-empty',
    `${what} is not empty; a restore goes into an empty place only`,
    `${what} は空ではありません。復元先には空の場所を指定してください`,
  );

export const badErasures = (path: string, why: string) =>
  new BackupRefusal(
    'bad-erasures',
    `${path} is no list of erasures: ${why}; take FILES_DIR/erasures.jsonl of the platform that the backup is of`,
    `${path} は消去の一覧ではありません（${why}）。バックアップ元の FILES_DIR/erasures.jsonl を指定してください`,
  );
