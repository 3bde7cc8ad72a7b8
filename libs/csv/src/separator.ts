import type { CsvEncoding } from './encoding.js';

export const separators = { comma: ',', tab: '\t', semicolon: ';' } as const;
export type Separator = keyof typeof separators;

const HEAD_BYTES = 8 * 1024;

/** What parts the cells: whichever stands most in the first line, outside of quotes; a comma where none does. */
export function separatorOf(bytes: Buffer, encoding: CsvEncoding): Separator {
  const head = new TextDecoder(encoding === 'cp932' ? 'shift_jis' : 'utf-8').decode(bytes.subarray(0, HEAD_BYTES));
  const line = head
    .replaceAll(/"[^"]*"/g, '')
    .split(/[\r\n]/)
    .find((one) => one.trim() !== '');
  const count = (name: Separator) => (line ?? '').split(separators[name]).length;
  const names: readonly Separator[] = ['comma', 'tab', 'semicolon'];
  return names.reduce((best, name) => (count(name) > count(best) ? name : best));
}
