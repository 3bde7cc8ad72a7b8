/** A link is good for so long; the file itself for longer. */
export const LINK_MS = 15 * 60_000;

/** What is signed: which file, for whom, until when. */
export const signedText = (exportRun: string, account: string, until: string): string =>
  [exportRun, account, until].join(' ');
