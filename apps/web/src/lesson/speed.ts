import { kept } from '../device/kept.js';

export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** How fast videos play on this device: as chosen last, by whoever it was. */
export function keptSpeed(): number {
  const wanted = Number(kept.read('video-speed'));
  return speeds.find((speed) => speed === wanted) ?? 1;
}

export const keepSpeed = (speed: number): void => kept.write('video-speed', String(speed));
