import { readFileSync, writeFileSync } from 'node:fs';

/*
 * `node --import moved-clock.mjs …`, for tests alone: `Date` is ahead by the milliseconds that the file `MOVED_CLOCK`
 * holds, and moves whenever the file changes. Timers run as always. What is in force is written to `<file>.seen.<pid>`,
 * so that a test knows when. No product code knows of it.
 */
const file = process.env.MOVED_CLOCK;
const RealDate = Date;
let ahead = 0;

const now = () => RealDate.now() + ahead;

function look() {
  const asked = Number(readFileSync(file, 'utf8'));
  if (!Number.isFinite(asked)) return;
  ahead = asked;
  writeFileSync(`${file}.seen.${process.pid}`, String(ahead));
}

globalThis.Date = new Proxy(RealDate, {
  // Called without `new` it is a text.
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, made) =>
    Reflect.construct(target, args.length ? args : [now()], made === globalThis.Date ? target : made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
RealDate.prototype.constructor = globalThis.Date;

look();
let last = String(ahead);
setInterval(() => {
  const text = readFileSync(file, 'utf8');
  if (text === last) return;
  last = text;
  look();
}, 20).unref();
