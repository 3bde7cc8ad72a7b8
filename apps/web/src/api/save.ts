/** Hands the browser a file of text that was made here: it goes nowhere else. */
export const saveText = (fileName: string, text: string): void =>
  save(fileName, new Blob([text], { type: 'text/plain' }));

/** Hands the browser a file to be saved. */
export function save(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Firefox and Safari read the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
