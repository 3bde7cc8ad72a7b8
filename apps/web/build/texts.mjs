import { transformSync } from '@babel/core';
import extractMessages from '@lingui/babel-plugin-extract-messages';
import macros from '@lingui/babel-plugin-lingui-macro';
import { makeConfig } from '@lingui/conf';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Lingui without its command line tool: macros become calls by message id, the Japanese texts are taken out of the
 * sources area by area, and a catalogue is made of them when the web application is built.
 */

/** @typedef {'ja' | 'en'} Language */

const sources = fileURLToPath(new URL('../src', import.meta.url));
const translations = fileURLToPath(new URL('../texts', import.meta.url));
const isSource = /^(?!.*[.]spec[.]ts$).*[.]tsx?$/;
const linguiConfig = makeConfig({ locales: ['ja', 'en'], sourceLocale: 'ja' }, { skipValidation: true });
const syntax = /** @type {const} */ (['typescript', 'jsx']);

/**
 * Runs the macros of a file and leaves types and JSX for the next compiler. Undefined when it uses none.
 * @param {string} code
 * @param {string} filename
 * @param {{ keepMessages?: boolean, extracted?: (japanese: string, id: string) => void }} [options]
 */
export function withMacros(code, filename, { keepMessages = false, extracted } = {}) {
  if (!code.includes('/macro')) return undefined;
  const extract = [extractMessages, { onMessageExtracted: noteOf(extracted) }];
  return transformSync(code, {
    filename,
    babelrc: false,
    configFile: false,
    sourceMaps: true,
    parserOpts: { plugins: [...syntax] },
    plugins: [[macros, { stripMessageField: !keepMessages, linguiConfig }], ...(extracted ? [extract] : [])],
  });
}

/** @param {((japanese: string, id: string) => void) | undefined} extracted */
const noteOf =
  (extracted) =>
  (/** @type {{ id: string, message?: string }} */ { id, message }) => {
    if (message === undefined) throw new Error(`${id}: a text without Japanese`);
    extracted?.(message, id);
  };

/** The folders of pages whose texts are loaded with the page; everything else is in `shell`. */
export const areas = () => readdirSync(translations).map((file) => file.replace('.json', ''));

/**
 * The texts of an area as they stand in the sources: Japanese → id.
 * @param {string} area
 * @returns {Map<string, string>}
 */
export function textsOf(area) {
  const own = new Set(areas());
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) => {
    const folder = path.split('/')[0] ?? '';
    return isSource.test(path) && (own.has(folder) ? folder : 'shell') === area;
  });
  const texts = new Map();
  for (const path of files.sort()) {
    withMacros(readFileSync(`${sources}/${path}`, 'utf8'), path, {
      keepMessages: true,
      extracted: (japanese, id) => texts.set(japanese, id),
    });
  }
  return texts;
}

/**
 * The English of an area: Japanese → English, as translated so far.
 * @param {string} area
 * @returns {Record<string, string>}
 */
export function englishOf(area) {
  const file = `${translations}/${area}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * What Lingui loads: id → compiled text. @param {Language} language @param {string} area @param {Map<string, string>} texts
 */
function catalogue(language, area, texts) {
  const english = englishOf(area);
  const entries = [...texts].map(([japanese, id]) => [
    id,
    compileMessage(language === 'ja' ? japanese : english[japanese] || japanese),
  ]);
  return Object.fromEntries(entries);
}

/**
 * For Vite: the macros, and a file of `texts` as the catalogue of a language (`?ja`, `?en`).
 * @returns {import('vite').Plugin}
 */
export function texts() {
  /** Both languages need them: looked for once in a build. @type {Map<string, Map<string, string>>} */
  const found = new Map();
  const asCatalogue = /[/]texts[/]([a-z-]+)[.]json[?](?:.*&)?(ja|en)(?:&|$)/;
  return {
    name: 'texts',
    enforce: 'pre',
    buildStart: () => found.clear(),
    load(id) {
      const [, area, language] = asCatalogue.exec(id) ?? [];
      if (!area) return undefined;
      const known = found.get(area) ?? textsOf(area);
      found.set(area, known);
      const messages = JSON.stringify(catalogue(/** @type {Language} */ (language), area, known));
      return { code: `export default ${messages}`, moduleType: 'js' };
    },
    transform(code, id) {
      const [path = ''] = id.split('?');
      if (!path.startsWith(sources) || !isSource.test(path)) return undefined;
      const out = withMacros(code, path);
      return out?.code ? { code: out.code, map: out.map ?? null } : undefined;
    },
  };
}

/** `node apps/web/build/texts.mjs`: adds new texts to the English files, to be translated, and takes unused ones out. */
function write() {
  for (const area of areas()) {
    const known = englishOf(area);
    const english = Object.fromEntries([...textsOf(area).keys()].sort().map((text) => [text, known[text] ?? '']));
    writeFileSync(`${translations}/${area}.json`, `${JSON.stringify(english, null, 2)}\n`);
    const missing = Object.values(english).filter((text) => text === '').length;
    process.stdout.write(`${area}: ${Object.keys(english).length} texts, ${missing} to translate\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) write();
