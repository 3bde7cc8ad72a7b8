import { useQueryClient } from '@tanstack/react-query';
import { switchLanguage } from '../session/switch-language.js';
import { language } from '../texts/language.js';
import { languageName } from '../texts/language-name.js';

/** Leads to the same page in the other language. */
export function LanguageSwitch() {
  const client = useQueryClient();
  const other = language() === 'ja' ? 'en' : 'ja';
  return (
    <button type="button" className="bar-button" lang={other} onClick={() => void switchLanguage(client, other)}>
      {languageName(other)}
    </button>
  );
}
