import type { Audience } from '#contracts';
import type { Tally } from './tally.domain.js';

/** How far what is hidden in a count could be off, up and down, whatever else is known. */
export interface Room {
  readonly up: number;
  readonly down: number;
}

interface Row {
  readonly audience: Audience;
  readonly tally: Tally;
  readonly shown: ReadonlyMap<string, number>;
}

const chain = ['enrolled', 'started', 'completed'] as const;
/** Room without end. */
const ENDLESS = 1000;

/**
 * The room that rows have in a count they hide: each can move between what it shows around it. Where the neighbour in
 * the chain is hidden too, each has half of what lies between. Rows of job seekers are left out: too much hangs together
 * there to say it in one number.
 */
export function roomOf(rows: readonly Row[], name: (typeof chain)[number]): Room {
  const rooms = rows
    .filter(({ audience, shown }) => audience !== 'citizen' && !shown.has(name))
    .map((row) => ({ up: roomAbove(row, chain.indexOf(name)), down: roomBelow(row, chain.indexOf(name)) }));
  const all = (way: keyof Room): number =>
    Math.min(
      ENDLESS,
      rooms.reduce((sum, room) => sum + room[way], 0),
    );
  return { up: all('up'), down: all('down') };
}

function roomAbove({ tally, shown }: Row, place: number): number {
  const [name, wider] = [chain[place], chain[place - 1]];
  if (name === undefined || wider === undefined) return ENDLESS;
  // Who completed did not leave for a job, and completed each course.
  const rest = name === 'completed' ? tally.enrolled - tally.completed - tally.leftForJob : Infinity;
  const courses = name === 'completed' ? coursesOf(shown).map((people) => people - tally.completed) : [];
  const gap = Math.max(0, Math.min(tally[wider] - tally[name], rest, ...courses));
  return shown.has(wider) ? gap : Math.floor(gap / 2);
}

function roomBelow({ tally, shown }: Row, place: number): number {
  const [name, narrower] = [chain[place], chain[place + 1]];
  if (name === undefined) return 0;
  const most = Math.max(narrower === undefined ? 0 : tally[narrower], ...partsIn(shown));
  const gap = Math.max(
    0,
    Math.min(tally[name] - most, name === 'enrolled' ? tally.enrolled - tally.completed - tally.leftForJob : Infinity),
  );
  return narrower === undefined || shown.has(narrower) ? gap : Math.floor(gap / 2);
}

const together = new Set<string>([...chain, 'leftForJob']);
const coursesOf = (shown: ReadonlyMap<string, number>): number[] =>
  [...shown].flatMap(([name, people]) => (name.startsWith('course ') ? [people] : []));
/** Whatever part is shown: taken as if it were in each count. */
const partsIn = (shown: ReadonlyMap<string, number>): number[] =>
  [...shown].flatMap(([name, people]) => (together.has(name) ? [] : [people]));
