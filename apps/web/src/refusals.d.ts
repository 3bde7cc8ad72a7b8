/** The sentences of all refusals in one language, by code; put in by Vite. */
declare module '#refusals/*' {
  const sentences: Readonly<Record<string, string>>;
  export default sentences;
}
