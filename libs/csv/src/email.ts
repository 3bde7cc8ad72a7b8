/** As e-mail addresses are stored and compared: full width made half, lower case. */
export function normaliseEmail(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/**
 * Whether a normalised text is an e-mail address for us: exactly one @ with something on both sides, no white space,
 * a dot in the domain. Whether it exists only a message can tell.
 */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]*\.[^\s@]*$/u.test(text);
}
