import { i18n, type Messages } from '@lingui/core';
import { language } from './language.js';

type Catalogues = Record<string, () => Promise<Messages>>;

const catalogues = {
  ja: import.meta.glob('../../texts/*.json', { query: '?ja', import: 'default' }) as Catalogues,
  en: import.meta.glob('../../texts/*.json', { query: '?en', import: 'default' }) as Catalogues,
};

/** Loads the texts of a folder of pages in the language that is on. @throws Error when the folder has no texts. */
export async function loadTexts(area: string): Promise<void> {
  const load = catalogues[language()][`../../texts/${area}.json`];
  if (!load) throw new Error(`apps/web/texts/${area}.json is missing`);
  i18n.load(i18n.locale, await load());
}
