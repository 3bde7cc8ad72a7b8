/** A figure as it is shown: its name, its value and, in a sentence, what it counts. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly how: string;
  /** Its place in the report (`completionRate`), by which it opens to whom it counts. */
  readonly place?: string | undefined;
}

export const figure = (name: string, value: string, how: string, place?: string): Figure => ({
  name,
  value,
  how,
  place,
});
