/** A figure as it is shown: its name, its value and, in a sentence, what it counts. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly how: string;
}

export const figure = (name: string, value: string, how: string): Figure => ({ name, value, how });
