/** `3 x + 2 y`, as what each variable counts for. */
export type Sum = readonly (readonly [number, string])[];

export const sumOf = (names: readonly string[], factor = 1): Sum => names.map((name) => [factor, name] as const);

/** A program in integers, written down as the LP format has it. */
export class LinearProgram {
  private readonly rows: string[] = [];
  private readonly bounds: string[] = [];
  private readonly integers: string[] = [];

  /** A variable between 0 and `most`, whole or not. */
  variable(name: string, most: number, kind: 'whole' | 'any'): string {
    this.bounds.push(`0 <= ${name} <= ${most}`);
    if (kind === 'whole') this.integers.push(name);
    return name;
  }

  require(sum: Sum, relation: '<=' | '>=' | '=', limit: number): void {
    // A row of nothing is none to the format: what says nothing of any variable holds or does not.
    if (sum.length > 0) this.rows.push(`r${this.rows.length}: ${written(sum)} ${relation} ${limit}`);
  }

  /** The program's text, with what is to be as small as possible. */
  minimising(goal: Sum): string {
    const first = this.bounds[0]?.split(' ')[2] ?? 'nothing';
    return [
      'Minimize',
      `goal: ${goal.length > 0 ? written(goal) : `0 ${first}`}`,
      'Subject To',
      ...this.rows,
      'Bounds',
      ...this.bounds,
      'General',
      // One line each: readers of the format limit the length of a line.
      ...this.integers,
      'End',
      '',
    ].join('\n');
  }
}

const written = (sum: Sum): string =>
  sum.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join(' ');
