import type { OutputOf } from '#contracts';
import type { getImport, getImportProgress } from '#contracts/registry';

export type FileImport = OutputOf<typeof getImport>;
export type ImportProgress = OutputOf<typeof getImportProgress>;
