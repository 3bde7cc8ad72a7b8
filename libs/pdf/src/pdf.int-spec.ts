import { DomainError } from '#contracts';
import { createLogger } from '#observability';
import { readPdf } from '#testing';
import { afterAll, describe, expect, it } from '@jest/globals';
import { pageStyle } from './page-style.js';
import { Pdf } from './pdf.js';

const page = `${pageStyle}
= #data.title
#data.name
`;

describe('a page', () => {
  const lines: string[] = [];
  const logger = createLogger({ service: 'test', destination: { write: (line) => void lines.push(line) } });
  const pdf = new Pdf(logger);
  afterAll(() => pdf.onApplicationShutdown());

  const set = async (name: string) => readPdf(await pdf.render(page, { title: '見本', issuer: '架空県見本市', name }));

  it('should be A4, tagged, of text in embedded fonts', async () => {
    const { pages, tagged, paper, text, fonts } = await set('髙﨑 太郎');
    expect([pages, tagged]).toEqual([1, true]);
    expect(paper).toContain('A4');
    expect(text).toContain('髙﨑 太郎');
    expect(fonts.map(({ name }) => name)).toEqual([
      expect.stringMatching(/BIZUDPGothic/),
      expect.stringMatching(/BIZUDPGothic/),
    ]);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  it('should show 𠮷, for which BIZ UDPGothic has no glyph, from another font', async () => {
    const { text, fonts } = await set('𠮷野 花子');
    expect(text).toContain('𠮷野 花子');
    expect(fonts.some(({ name, embedded }) => /NotoSansCJK/i.test(name) && embedded)).toBe(true);
  });

  it('should show what people typed and never run it', async () => {
    expect((await set('#panic("x") = *強い* $1$')).text).toContain('#panic("x") = *強い* $1$');
  });

  it('should refuse a template that cannot be set, and say why in the log', async () => {
    await expect(pdf.render('#panic("no")', {})).rejects.toThrow(new DomainError('unavailable'));
    expect(lines.join('')).toContain('a page could not be set');
  });
});
