import { useQueryClient } from '@tanstack/react-query';
import { switchLanguage } from '../session/switch-language.js';
import { language } from '../texts/language.js';

/** Each language is called by its own name: who cannot read this one finds it. */
const names = { ja: '日本語', en: 'English' } as const;

/** Leads to the same page in the other language. */
export function LanguageSwitch() {
  const client = useQueryClient();
  const other = language() === 'ja' ? 'en' : 'ja';
  return (
    <button type="button" className="bar-button" lang={other} onClick={() => void switchLanguage(client, other)}>
      {names[other]}
    </button>
  );
}
