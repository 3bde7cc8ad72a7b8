import type { Language } from './language.js';

/** Each language is called by its own name: who cannot read this one finds it. */
const names = { ja: '日本語', en: 'English' } as const satisfies Record<Language, string>;

export const languageName = (language: Language): string => names[language];
