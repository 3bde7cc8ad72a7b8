import type { Manifest } from './manifest.js';

/** What a backup holds, in a line. */
export function summary({ databases, files, createdAt }: Manifest): string {
  const collections = Object.values(databases).flatMap((database) => Object.values(database));
  const documents = collections.reduce((sum, collection) => sum + collection.documents, 0);
  const stored = Object.keys(files).filter((path) => path.startsWith('files/')).length;
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
  return (
    `${documents} documents in ${collections.length} collections, ${stored} files, ` +
    `${(bytes / 1e6).toFixed(1)} MB, as of ${createdAt}`
  );
}
