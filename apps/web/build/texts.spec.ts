import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { strayTexts } from './stray-texts.mjs';
import { areas, englishOf, textsOf } from './texts.mjs';

const sources = new URL('../src/', import.meta.url);
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What is the same in both languages, and why. */
const theSame: Readonly<Record<string, readonly string[]>> = {
  // A language is called by its own name.
  'texts/language-name.ts': ['日本語'],
  'shell/page.tsx': ['｜Manabi'],
  'shell/shell.tsx': ['Manabi'],
  // Made-up people.
  'design/tables.tsx': ['青葉 葵', '泉 翼', '髙﨑 𠮷男'],
  // What learners are asked, whatever language their office reads.
  'surveys/draft-items.ts': ['学んだことを、仕事で活用しましたか。', '活用した', 'まだ活用していない'],
  // The calendar of Japan.
  'texts/dates.ts': ['令和', '平成', '元', '年度（', '年', '（', '年）'],
};

/** `{n}人` → `n`; the names and the element numbers that a translation has to keep. */
const placesOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)|<(\d+)/g)].map(([, name, element]) => name ?? `<${element}>`))].sort().join();

describe.each(areas())('texts of %s', (area) => {
  const texts = [...textsOf(area).keys()];
  const english = englishOf(area);

  it('should all be translated (node apps/web/build/texts.mjs adds the missing ones)', () => {
    expect(texts.filter((text) => !english[text])).toEqual([]);
  });

  it('should have no translation that nothing uses any more', () => {
    expect(Object.keys(english).filter((text) => !texts.includes(text))).toEqual([]);
  });

  it('should keep names and elements in the translation, and no Japanese', () => {
    const wrong = texts.filter((text) => {
      const translated = english[text] ?? '';
      return placesOf(translated) !== placesOf(text) || japanese.test(translated);
    });
    expect(wrong).toEqual([]);
  });
});

describe('texts of several folders', () => {
  it('should have the same translation everywhere: they have the same id', () => {
    const all = areas().flatMap((area) => Object.entries(englishOf(area)));
    const first = new Map(all.toReversed());
    expect(all.filter(([text, english]) => first.get(text) !== english)).toEqual([]);
  });
});

describe('sources of the pages', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(?!.*[.]spec[.]ts$).*[.]tsx?$/.test(path),
  );

  it.each(files.filter((path) => path.endsWith('/pages.ts')))('should name their own folder’s texts: %s', (path) => {
    const named = /pagesOf\(\s*'([a-z-]+)'/.exec(readFileSync(new URL(path, sources), 'utf8'))?.[1];
    expect(named).toBe(path.split('/')[0]);
    expect(areas()).toContain(named);
  });

  it('should take words of another folder only where their pages fetch its texts', () => {
    const read = (path: string) => readFileSync(new URL(path, sources), 'utf8');
    const folderOf = (path: string) => path.split('/')[0] ?? '';
    const own = new Set(areas().filter((area) => area !== 'shell'));
    const withPages = files.filter((path) => own.has(folderOf(path)) && files.includes(`${folderOf(path)}/pages.ts`));
    const strangers = withPages.flatMap((path) => {
      const fetched = read(`${folderOf(path)}/pages.ts`);
      return [...read(path).matchAll(/(?:from |import\()'\.\.\/([a-z-]+)\/([\w-]+)\.js'/g)]
        .filter(([, folder = '']) => own.has(folder) && folder !== folderOf(path) && !fetched.includes(`'${folder}'`))
        .flatMap(([, folder, file]) => files.filter((one) => one.replace(/\.tsx?$/, '') === `${folder}/${file}`))
        .filter((one) => read(one).includes('/macro'))
        .map((one) => `${path} of ${one}`);
    });
    expect(strangers).toEqual([]);
  });

  it.each(files)('should have no text beside the catalogues: %s', (path) => {
    const known = theSame[path] ?? [];
    const found = strayTexts(readFileSync(new URL(path, sources), 'utf8'), path);
    expect(found.filter((line) => !known.includes(line.replace(/^\d+: /, '')))).toEqual([]);
  });
});

describe('a stray text', () => {
  it.each([
    ['in an element', '<p>Sign in</p>', '1: Sign in'],
    ['in braces', "<p>{'Sign in'}</p>", '1: Sign in'],
    ['in an attribute that is shown', '<img alt="Chart" />', '1: Chart'],
    ['in an attribute that is read out', "<nav aria-label={'Menu'} />", '1: Menu'],
    ['anywhere in Japanese', "const columns = ['登録'];", '1: 登録'],
    ['as part of a Japanese template', 'const title = `${name}の成果`;', '1: の成果'],
  ])('should be found %s', (_, code, found) => expect(strayTexts(code, 'a.tsx')).toEqual([found]));

  it.each([
    ['what a macro takes out', 'const title = t`${name}の成果`; const n = plural(count, { other: "#人" });'],
    ['what stands in Trans', '<Trans>こちらの<a href="/x">規約</a></Trans>'],
    ['what nobody reads', '<input type="text" className="input" autoComplete="username" />'],
    ['signs', '<p>{a}／{b} ―</p>'],
  ])('should not be %s', (_, code) => expect(strayTexts(code, 'a.tsx')).toEqual([]));
});
