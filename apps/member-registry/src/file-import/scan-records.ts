const [QUOTE, LF, CR, SPACE, TAB] = [0x22, 0x0a, 0x0d, 0x20, 0x09];

/**
 * Counts a CSV's records without reading them, some hundred times faster: a million rows are refused at once. Quotes and
 * line breaks are the same bytes in UTF-8 and CP932 and never a part of another character.
 * @returns `records` without blank lines, the header's included; `head` = where the last record ends that lies within
 * the first `headBytes`, 0 when none does.
 */
export function scanRecords(bytes: Buffer, headBytes: number): { records: number; head: number } {
  let [records, head] = [0, 0];
  let [quoted, blank] = [false, true];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) quoted = !quoted;
    const isBreak = byte === LF || byte === CR;
    if (isBreak && !quoted) {
      if (!blank) records += 1;
      blank = true;
      if (at < headBytes) head = at + 1;
    } else if (byte !== SPACE && byte !== TAB && !isBreak) blank = false;
  }
  return { records: records + (blank ? 0 : 1), head };
}
