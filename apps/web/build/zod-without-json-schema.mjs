/**
 * For Vite: every schema of zod brings along how it is written as JSON Schema, which no page asks for. What does that is left
 * out: 6 kB of each page with a form. (`toJSONSchema` answers nothing on a page.)
 * @returns {import('vite').Plugin}
 */
export function zodWithoutJsonSchema() {
  const unused = /[/]zod[/]v4[/]core[/](json-schema-processors|to-json-schema)[.]js$/;
  return {
    name: 'zod-without-json-schema',
    apply: 'build',
    transform(code, id) {
      if (!unused.test(id)) return undefined;
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
      const others = code.includes('export { processSchema as process }') ? ['process'] : [];
      return {
        code: [...names, ...others].map((name) => `export const ${name} = () => undefined;`).join('\n'),
        map: null,
      };
    },
  };
}
