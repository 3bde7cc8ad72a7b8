const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Latin letters and digits take about half of what a kanji takes. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) < 0x2000 ? 0.6 : 1), 0);

/** A text in lines of at most so many kanji, broken between words where there are any; nothing is left out. */
export function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [''];
  for (const { segment } of words.segment(text)) {
    for (const piece of widthOf(segment) > letters ? Array.from(segment) : [segment]) {
      const line = lines.at(-1) ?? '';
      // What closes a phrase never begins a line.
      if (line !== '' && widthOf(line + piece) > letters && !/^[、。，．）」』：！？ー]/.test(piece)) lines.push(piece);
      else lines[lines.length - 1] = line + piece;
    }
  }
  return lines.map((line) => line.trim());
}
