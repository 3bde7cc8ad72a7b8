import { pathToFileURL } from 'node:url';
import { contracts } from './operations.mjs';

/**
 * For Vite: `refusals.ts?ja` and `?en` of the contracts are the sentences of all refusals in one language, by code. A page
 * that shows one loads them then: half of what the contracts hold, and nothing before.
 * @returns {import('vite').Plugin}
 */
export function refusals() {
  const asked = /[/]contracts[/]src[/]refusals[.]ts[?](ja|en)$/;
  return {
    name: 'refusals',
    enforce: 'pre',
    async load(id) {
      const language = /** @type {'ja' | 'en' | undefined} */ (asked.exec(id)?.[1]);
      if (!language) return undefined;
      /** @type {Pick<typeof import('#contracts'), 'refusals'>} */
      const known = await import(pathToFileURL(`${contracts}/index.js`).href);
      const sentences = Object.entries(known.refusals).map(([code, text]) => [code, text[language]]);
      return `export default ${JSON.stringify(Object.fromEntries(sentences))};`;
    },
  };
}
