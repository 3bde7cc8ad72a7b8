/** A course on its way through a programme, as the form has it: an empty field is not there. */
export interface StepInput {
  /** Key of the course. */
  course: string;
  /** Keys of courses to be completed before it. */
  after: string[];
  dueDays?: number | undefined;
}

/** The steps, each after all it waits for, else in the order given. */
export function inOrder(steps: readonly StepInput[]): StepInput[] {
  const left = [...steps];
  const ordered: StepInput[] = [];
  while (left.length > 0) {
    const waits = new Set(left.map(({ course }) => course));
    const next = left.findIndex(({ after }) => !after.some((course) => waits.has(course)));
    // Nothing on a programme's path waits for itself; what did would come as it stands.
    ordered.push(...left.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

/** Of what each step waits for, what stands above it: a course that was moved down is waited for no more. */
export const waitingForAbove = (steps: readonly StepInput[]): StepInput[] =>
  steps.map((step, place) => {
    const above = new Set(steps.slice(0, place).map(({ course }) => course));
    return { ...step, after: step.after.filter((course) => above.has(course)) };
  });

/** Whether the steps ask for anything that the programme does not ask anyway: another order, a course before, a day. */
export const saysSomething = (steps: readonly StepInput[], courses: readonly string[]): boolean =>
  steps.some(({ course, after, dueDays }, place) => course !== courses[place] || after.length > 0 || dueDays);
