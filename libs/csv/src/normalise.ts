/** As numbers and codes of people are compared: full-width digits and letters made half, lower case, zeros kept. */
export function normaliseNumber(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Half-width kana made full width, marks joined (ﾀﾞ → ダ). */
export function normaliseKana(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Everything but the ideographs that NFC would swap for another character (U+FA19 神 becomes U+795E). */
const WITHOUT_COMPATIBILITY_IDEOGRAPHS = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;

/**
 * A name keeps its characters: only marks written apart are joined (か + ゛, as macOS writes them), so that the same name is
 * the same text.
 */
export function normaliseName(text: string): string {
  return text.trim().replace(WITHOUT_COMPATIBILITY_IDEOGRAPHS, (part) => part.normalize('NFC'));
}

/** The departments of a path from the top, split at `/` or `／`; empty parts are left out. */
export function splitDepartment(path: string): string[] {
  return path
    .split(/[/／]/u)
    .map(normaliseName)
    .filter((part) => part !== '');
}
