import { isUtf8 } from 'node:buffer';
import { setImmediate as breathe } from 'node:timers/promises';
import { DomainError } from '#contracts';

export type CsvEncoding = 'utf-8' | 'utf-8-bom' | 'cp932';

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const CHUNK_BYTES = 64 * 1024;
const ESCAPE = 0x1b;
/** Control characters that no text has. Tabs and line breaks are text; ESC tells another encoding. */
const BINARY = /[^\P{Cc}\t\n\v\f\r]/u;

/**
 * Which of the three encodings the bytes are in. Told by strict decoding, never by likelihood: what could be two
 * encodings is refused rather than guessed, because a wrong guess stores wrong names.
 * @throws DomainError `not-a-csv` (a workbook or other binary), `unknown-encoding` (UTF-16, EUC-JP, ISO-2022-JP, broken text).
 */
export function detectEncoding(bytes: Buffer): CsvEncoding {
  if (startsWith(bytes, ZIP)) throw new DomainError('not-a-csv');
  // Looked for before zero bytes, because 一 (U+4E00) has one on the other side of its pair than a comma.
  if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) throw new DomainError('unknown-encoding');
  if (bytes.includes(0)) throw new DomainError(isUtf16(bytes) ? 'unknown-encoding' : 'not-a-csv');
  if (bytes.includes(ESCAPE)) throw new DomainError('unknown-encoding');
  if (startsWith(bytes, BOM)) {
    if (isUtf8(bytes)) return 'utf-8-bom';
  } else {
    if (isUtf8(bytes)) return 'utf-8';
    if (decodes(bytes, 'shift_jis') && !decodes(bytes, 'euc-jp')) return 'cp932';
  }
  throw new DomainError('unknown-encoding');
}

/**
 * The text in pieces, with room for other work between them.
 * @throws DomainError `not-a-csv` at a control character that no text has.
 */
export async function* decodeText(bytes: Buffer, encoding: CsvEncoding): AsyncGenerator<string> {
  for (const text of decode(bytes, encoding === 'cp932' ? 'shift_jis' : 'utf-8')) {
    if (BINARY.test(text)) throw new DomainError('not-a-csv');
    yield text;
    await breathe();
  }
}

/** `shift_jis` here is what browsers mean by it: windows-31j (CP932), with ① 髙 﨑 and Excel's ～. */
function* decode(bytes: Buffer, label: 'utf-8' | 'shift_jis' | 'euc-jp'): Generator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: at + CHUNK_BYTES < bytes.length });
  }
}

function decodes(bytes: Buffer, label: 'shift_jis' | 'euc-jp'): boolean {
  try {
    for (const text of decode(bytes, label)) void text;
    return true;
  } catch {
    return false;
  }
}

/** In UTF-16 text the zero bytes of commas, digits and line breaks all lie on the same side of each pair. */
function isUtf16(bytes: Buffer): boolean {
  const side = bytes.indexOf(0) % 2;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 !== side) return false;
  }
  return bytes.length % 2 === 0;
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}
