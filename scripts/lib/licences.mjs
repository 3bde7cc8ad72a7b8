import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be in the product: whoever uses it need only be told of the authors. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Of fonts: free to ship with and to embed, only not to be sold alone.
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
];
/** What a tool may have besides, since nothing of it is handed on. */
const forTools = ['CC-BY-4.0', 'LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only', 'LGPL-3.0-or-later', 'MPL-2.0'];

/**
 * The licences of every installed package of package-lock.json. `{ shipped, tools, absent, faults }`: counts, and a line
 * for each package whose licence is not allowed. Shipped is what production needs and what the pages import.
 */
export function checkLicences(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const inPages = reachedFrom(packages, pageImports(join(root, 'apps/web/src')));
  const result = { shipped: 0, tools: 0, absent: 0, faults: /** @type {string[]} */ ([]) };
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    if (path === '') continue;
    const manifest = join(root, path, 'package.json');
    if (!existsSync(manifest)) {
      result.absent += 1;
      continue;
    }
    const { name, version, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    const isTool = (dev || devOptional) === true && !inPages.has(path);
    result[isTool ? 'tools' : 'shipped'] += 1;
    const licence = licenceOf(rest);
    if (!isAllowed(licence, isTool ? [...permissive, ...forTools] : permissive))
      result.faults.push(`${name}@${version} (${isTool ? 'tool' : 'shipped'}): ${licence ?? 'no licence'}`);
  }
  return result;
}

/** As SPDX; older packages have objects or lists. */
const licenceOf = ({ license, licenses }) => {
  const [first] = [license ?? licenses].flat();
  return typeof first === 'object' ? first?.type : first;
};

/** `A OR B`: one of them; `A AND B`: both. What mixes them in brackets is for somebody to read. */
function isAllowed(licence, allowed) {
  if (typeof licence !== 'string') return false;
  const plain = licence.replace(/^\((.*)\)$/, '$1');
  if (plain.includes('(')) return false;
  return plain.split(' OR ').some((one) => one.split(' AND ').every((name) => allowed.includes(name.trim())));
}

/** Names of the packages that files of a folder import. */
function pageImports(folder) {
  if (!existsSync(folder)) return [];
  const sources = readdirSync(folder, { recursive: true }).filter(
    (name) => /[.](?:tsx?|css)$/.test(name) && !/[.]spec[.]/.test(name),
  );
  const names = sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import|@import) '([^.#/'][^']*)'/g)].map(
      ([, specifier]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0],
    ),
  );
  return [...new Set(names)];
}

/** The paths of these packages and of all that they need, as Node finds them. */
function reachedFrom(packages, names) {
  const reached = new Set();
  const visit = (name, from) => {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
      if (packages[path]) {
        if (reached.has(path)) return;
        reached.add(path);
        for (const next of Object.keys(packages[path].dependencies ?? {})) visit(next, path);
        return;
      }
      if (folder === '') return;
    }
  };
  for (const name of names) visit(name, '');
  return reached;
}
