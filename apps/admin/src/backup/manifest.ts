import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { damagedBackup, newerFormat, noBackup } from './backup.errors.js';

/** Raised by any change after which an older program would restore a backup wrongly. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** A path inside the backup folder. A backup may come from anywhere: nothing of it is written outside of its place. */
const Path = z
  .string()
  .regex(/^(databases|files|config)[/]/)
  .refine((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'));

const Collection = z.strictObject({
  documents: z.int().nonnegative(),
  /** As MongoDB lists them, without that of `_id`. */
  indexes: z.array(z.looseObject({ key: z.record(z.string(), z.unknown()), name: z.string() })),
});

const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** Version of the platform that wrote it. */
  app: z.string(),
  /** All that was acknowledged before it is in the databases. */
  createdAt: z.iso.datetime(),
  /** By service, then by collection. */
  databases: z.record(z.string(), z.record(z.string(), Collection)),
  /** Every other file of the folder. */
  files: z.record(Path, z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type Manifest = z.infer<typeof Manifest>;
export type FileEntry = Manifest['files'][string];
export type CollectionEntry = z.infer<typeof Collection>;

/** Where a collection's documents are in the folder: BSON, one after the other. */
export const documentsFile = (service: string, collection: string) => `databases/${service}/${collection}.bson`;

/** @throws BackupRefusal `no-backup`, `newer-format`, `damaged-backup` */
export async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => {
    throw noBackup(dir);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw damagedBackup(MANIFEST);
  }
  const { format } = z.looseObject({ format: z.int() }).safeParse(json).data ?? {};
  if (format !== undefined && format > FORMAT) throw newerFormat(format, FORMAT);
  const manifest = Manifest.safeParse(json);
  if (!manifest.success) throw damagedBackup(MANIFEST);
  for (const [service, collections] of Object.entries(manifest.data.databases)) {
    for (const name of Object.keys(collections)) {
      if (!manifest.data.files[documentsFile(service, name)]) throw damagedBackup(MANIFEST);
    }
  }
  return manifest.data;
}
