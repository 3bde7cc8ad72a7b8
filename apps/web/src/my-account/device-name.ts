import { t } from '@lingui/core/macro';

type Known = readonly (readonly [mark: RegExp, name: string])[];

/** The first that fits: many browsers call themselves by the names of others, too. */
const browsers: Known = [
  [/Edg(?:e|A|iOS)?[/]/, 'Edge'],
  [/Firefox[/]|FxiOS[/]/, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)[/]/, 'Chrome'],
  [/Safari[/]/, 'Safari'],
];
const systems: Known = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chromebook'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** What people call the device that a browser's own name (`User-Agent`) speaks of: Windows の Edge. */
export function deviceName(agent: string): string {
  const [browser, system] = [browsers, systems].map((known) => known.find(([mark]) => mark.test(agent))?.[1]);
  if (browser && system) return t`${system} の ${browser}`;
  return browser ?? system ?? t`分からない端末`;
}
