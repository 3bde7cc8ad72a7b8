import type { Audience } from '#contracts';
import type { ImportKind, LearningProvider } from '#contracts/registry';
import { part, tenantCollection } from '#persistence';
import { mappingFields } from '../learning-provider/index.js';

/** An import of a file. What its rows did stands in its chunks; here stands what is due. */
export interface FileImportDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly kind: ImportKind;
  readonly fileHash: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  /** Of a roster. */
  readonly audience: Audience | null;
  /** Into which a roster's people are enrolled, or of which a provider's completions are. */
  readonly programme: { readonly id: string; readonly key: string } | null;
  /** Of a provider's completions: how they are read, as it was said when the file came. */
  readonly mapping?: LearningProvider | null;
  readonly status: 'waiting' | 'running' | 'done' | 'refused';
  /** Mark: there is work to do. Gone when the import is done or refused. */
  readonly due?: true;
  /** Why the file as a whole was refused; the details are JSON. */
  readonly refusal: { readonly code: string; readonly details: string } | null;
  readonly encoding: string;
  readonly rowsTotal: number;
  readonly missing: { readonly count: number; readonly first: readonly string[] };
  /** The refused rows as a file, once the import is done and there are any. */
  readonly errorFile: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export const fileImports = tenantCollection({
  name: 'file_imports',
  fields: {
    kind: String,
    fileHash: String,
    fileName: String,
    dryRun: Boolean,
    audience: String,
    programme: part({ id: String, key: String }),
    mapping: part(mappingFields),
    status: String,
    due: Boolean,
    refusal: part({ code: String, details: String }),
    encoding: String,
    rowsTotal: Number,
    missing: part({ count: Number, first: [String] }),
    errorFile: String,
    createdBy: String,
    createdAt: Date,
    startedAt: Date,
    finishedAt: Date,
  },
  personal: { file: 'people', mentions: 'rosters and refused rows as files: EraseImportFiles' },
  indexes: [
    { keys: { due: 1 }, where: { due: { $exists: true } } },
    { keys: { tenant: 1, createdAt: -1, _id: -1 } },
    { keys: { tenant: 1, _id: 1 } },
    { keys: { fileHash: 1 } },
    { keys: { errorFile: 1 } },
  ],
});
