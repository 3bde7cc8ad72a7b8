import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What poppler finds in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  /** Whether it says what its parts are (PDF/UA). */
  readonly tagged: boolean;
  readonly paper: string;
  /** What can be read and copied, in the order it was written. */
  readonly text: string;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

/** Reads a PDF. `pictures`: a folder that is not part of the project; its pages are left there as `<name>-1.png`, … */
export async function readPdf(
  pdf: Uint8Array,
  pictures?: { readonly folder: string; readonly name: string },
): Promise<ReadPdf> {
  const folder = await mkdtemp(join(tmpdir(), 'read-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, pdf);
    const [info, text, fonts] = await Promise.all([
      run('pdfinfo', [file]),
      run('pdftotext', ['-raw', file, '-']),
      run('pdffonts', [file]),
    ]);
    if (pictures) {
      await mkdir(pictures.folder, { recursive: true });
      await run('pdftoppm', ['-png', '-r', '70', file, join(pictures.folder, pictures.name)]);
    }
    const facts = new Map(info.stdout.split('\n').map((line) => [line.split(':')[0], line.replace(/^[^:]*: */, '')]));
    return {
      pages: Number(facts.get('Pages')),
      tagged: facts.get('Tagged') === 'yes',
      paper: facts.get('Page size') ?? '',
      text: text.stdout,
      // Two lines of headings; then the name up to its first blank, and … emb sub uni, object and generation at the end.
      fonts: fonts.stdout
        .trim()
        .split('\n')
        .slice(2)
        .map((line) => line.trim().split(/\s+/))
        .map((cells) => ({ name: cells[0] ?? '', embedded: cells.at(-5) === 'yes' })),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
