import { DomainError } from '#contracts';
import type { FileKind } from '#contracts/catalog';

/** As many bytes of a file tell what it is. */
export const HEAD_BYTES = 4096;

interface Type {
  readonly mediaType: string;
  readonly fits: (head: Buffer) => boolean;
}

const starts =
  (...signatures: readonly string[]) =>
  (head: Buffer): boolean =>
    signatures.some((signature) => head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1')));
const office = (mediaType: string): Type => ({
  mediaType: `application/vnd.openxmlformats-officedocument.${mediaType}`,
  fits: starts('PK\x03\x04'),
});
/** Text without what a browser could take for a page, whatever it is told. */
const isText = (head: Buffer): boolean =>
  !head.some((byte) => byte === 0) &&
  !/<(?:!doctype|html|head|body|script|svg|iframe|\?xml)\b/i.test(head.toString('latin1'));
const text = (mediaType: string): Type => ({ mediaType, fits: isText });

/** What is taken, by kind and the end of the name. Nothing that a browser would run: no HTML, no SVG, no script. */
const types: Readonly<Record<FileKind, Readonly<Record<string, Type>>>> = {
  video: {
    mp4: { mediaType: 'video/mp4', fits: (head) => head.subarray(4, 8).toString('latin1') === 'ftyp' },
    webm: {
      mediaType: 'video/webm',
      fits: (head) => starts('\x1a\x45\xdf\xa3')(head) && head.subarray(0, 64).includes('webm'),
    },
  },
  captions: {
    vtt: {
      mediaType: 'text/vtt; charset=utf-8',
      fits: (head) => isText(head) && /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/.test(head.toString('latin1')),
    },
  },
  attachment: {
    pdf: { mediaType: 'application/pdf', fits: starts('%PDF-') },
    docx: office('wordprocessingml.document'),
    xlsx: office('spreadsheetml.sheet'),
    pptx: office('presentationml.presentation'),
    png: { mediaType: 'image/png', fits: starts('\x89PNG\r\n\x1a\n') },
    jpg: { mediaType: 'image/jpeg', fits: starts('\xff\xd8\xff') },
    jpeg: { mediaType: 'image/jpeg', fits: starts('\xff\xd8\xff') },
    gif: { mediaType: 'image/gif', fits: starts('GIF87a', 'GIF89a') },
    webp: {
      mediaType: 'image/webp',
      fits: (head) => starts('RIFF')(head) && head.subarray(8, 12).toString('latin1') === 'WEBP',
    },
    csv: text('text/csv'),
    txt: text('text/plain'),
    md: text('text/markdown'),
  },
};

/**
 * The media type of a file by its kind, its name and its first bytes, which must agree.
 * @throws DomainError `file-type-refused`.
 */
export function mediaTypeOf(kind: FileKind, name: string, head: Buffer): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(types[kind], ending) ? types[kind][ending] : undefined;
  if (!type || head.length === 0 || !type.fits(head)) throw new DomainError('file-type-refused', { kind });
  return type.mediaType;
}

/** A file's name as it is shown and downloaded: no folders, no control characters, no signs that turn text around. */
export function plainName(name: string): string {
  const last =
    name
      .replaceAll(/\p{Cs}/gu, '\ufffd')
      .split(/[/\\]/)
      .at(-1) ?? '';
  return last.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').slice(-200);
}
