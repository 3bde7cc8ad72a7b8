import { fileURLToPath, pathToFileURL } from 'node:url';

export const contracts = fileURLToPath(new URL('../../../dist/libs/contracts/src', import.meta.url));

/**
 * For Vite: `#operations/<context>` is `#contracts/<context>` without its schemas. A page that only calls needs of an
 * operation its name, its route, how it repeats and whether it changes a version; zod and every schema stay out of what it loads. Types are those of
 * the contracts (package.json resolves both to the same files).
 * @returns {import('vite').Plugin}
 */
export function operations() {
  const asked = /^#operations[/]([a-z]+)$/;
  // Without the `#`, behind which a browser's address is not sent.
  const made = /^\0operations[/]([a-z]+)(?:[/](\w+))?$/;
  return {
    name: 'operations',
    enforce: 'pre',
    resolveId: (id) => (asked.test(id) ? id.replace('#', '\0') : made.test(id) ? id : undefined),
    async load(id) {
      const [, context, key] = made.exec(id) ?? [];
      if (!context) return undefined;
      /** @type {Record<string, Partial<import('#contracts').Operation>>} */
      const exported = await import(pathToFileURL(`${contracts}/${context}/index.js`).href);
      // Each in a module of its own: a page brings along those it calls.
      if (!key)
        return Object.entries(exported)
          .filter(([, { access, http }]) => access && http)
          .map(([key]) => `export { ${key} } from '\0operations/${context}/${key}';`)
          .join('\n');
      const { name, http, repeats, versioned } = exported[key] ?? {};
      return `export const ${key} = ${JSON.stringify({ name, http, repeats, versioned })};`;
    },
  };
}
