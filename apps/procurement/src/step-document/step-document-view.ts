import { StepDocumentId } from '#contracts';
import type { StreamedFile } from '#contracts/catalog';
import type { StepDocument } from '#contracts/procurement';
import type { StoredDocument } from './step-document.schema.js';

export const stepDocumentView = (stored: StoredDocument): StepDocument => ({
  document: StepDocumentId.parse(stored._id),
  state: stored.state,
  title: stored.title,
  audience: stored.audience,
  name: stored.name,
  mediaType: stored.mediaType,
  bytes: stored.bytes,
  addedAt: stored.addedAt.toISOString(),
  version: stored.version,
});

export const streamedDocument = ({ hash, name, mediaType, bytes }: StoredDocument): StreamedFile => ({
  fileHash: hash,
  fileName: name,
  mediaType,
  bytes,
  kind: 'attachment',
});
