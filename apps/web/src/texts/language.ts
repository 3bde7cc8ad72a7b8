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

/** Chosen by hand: kept on this device, and told to the account at the next sign-in. */
export function chooseLanguage(chosen: Language): void {
  kept.write('language', chosen);
  keptInTab.write('language-chosen', chosen);
}

/** What was chosen by hand in this tab, before somebody signed in. */
export const chosenByHand = (): Language | null => {
  const chosen = keptInTab.read('language-chosen');
  return isLanguage(chosen) ? chosen : null;
};
