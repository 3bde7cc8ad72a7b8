import { Readable } from 'node:stream';
import { DomainError } from '#contracts';
import { courseFileLimits, type FileKind } from '#contracts/catalog';
import type { FileStore } from '#files';
import type { MultipartFile } from '@fastify/multipart';
import { HEAD_BYTES, mediaTypeOf, plainName } from './course-file-types.js';

/** One byte more than the largest file of these kinds has: a form is cut off there. */
export const mostBytes = (...kinds: readonly FileKind[]): number =>
  Math.max(...kinds.map((kind) => courseFileLimits[kind])) + 1;

/**
 * Stores an uploaded file of a kind: what it is shows in its first bytes, before any of it is stored.
 * @returns what its owner gets to know.
 * @throws DomainError `file-type-refused`, `file-too-large`.
 */
export async function storeTyped(files: FileStore, part: MultipartFile, kind: FileKind) {
  const fileName = plainName(part.filename);
  let mediaType = '';
  const looked = lookedAt(part.file, (head) => (mediaType = mediaTypeOf(kind, fileName, head)));
  const { hash, bytes } = await files.put(Readable.from(looked), { maxBytes: courseFileLimits[kind] });
  if (part.file.truncated) throw new DomainError('file-too-large');
  return { fileHash: hash, fileName, mediaType, bytes };
}

/** The bytes as they come; `look` sees the first ones before any goes on, and may throw. */
async function* lookedAt(bytes: AsyncIterable<Buffer>, look: (head: Buffer) => void): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    look(head.subarray(0, HEAD_BYTES));
    yield head;
    head = undefined;
  }
  if (!head) return;
  look(head);
  yield head;
}
