import { i18n } from '@lingui/core';
import { kept, keptInTab } from '../device/kept.js';

/** The languages of the pages. Japanese is what the texts are written in. */
const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text);

/** The language of the pages as they stand. */
export const language = (): Language => (i18n.locale === 'en' ? 'en' : 'ja');

/** The language to begin in: the one used here before, else the browser's, else Japanese. */
export function firstLanguage(): Language {
  const wanted = [kept.read('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? 'ja';
}

/** Sets the language of everything shown from now on, before anything is shown. */
export function beginIn(chosen: Language): void {
  i18n.load(chosen, {});
  i18n.activate(chosen);
  document.documentElement.lang = chosen;
}

/** From now on the language of this device. */
export const keepLanguage = (language: Language): void => kept.write('language', language);

/** Chosen by hand in this tab, for who signs in next. */
export const chosenByHand = {
  note: (chosen: Language): void => keptInTab.write('language-chosen', chosen),
  /** Once: the next one to sign in here chooses for themselves. */
  take(): Language | null {
    const chosen = keptInTab.read('language-chosen');
    keptInTab.write('language-chosen', '');
    return isLanguage(chosen) ? chosen : null;
  },
};
