/* The import rules (who may import what), as errors. Run: npx depcruise apps libs test --config .dependency-cruiser.cjs */

/** A library's doors; contracts have one per context too, and csv one that the pages may use. */
const doors = ['^libs/[^/]+/src/index[.]ts$', '^libs/contracts/src/[^/]+/index[.]ts$', '^libs/csv/src/text[.]ts$'];
/** What starts an app: journeys and benchmarks may start it in their own process. */
const main = '^apps/[^/]+/src/main[.]ts$';
const specs = '[.](spec|int-spec|e2e-spec)[.]ts$';

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    error(
      'app-to-app',
      'Services ask each other over NATS with a contract.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    error('lib-to-app', 'A library knows no app.', { path: '^libs/' }, { path: '^apps/' }),
    error(
      'contracts-are-pure',
      'Contracts are zod and nothing else: the web client uses them too.',
      { path: '^libs/contracts/src/', pathNot: specs },
      { pathNot: ['^libs/contracts/', '(^|/)node_modules/zod/'] },
    ),
    error(
      'lib-door',
      "A library is used through its index.ts; an app's inside is its own.",
      { path: '^(apps|test)/' },
      { path: '^libs/', pathNot: doors },
    ),
    error(
      'lib-to-lib-door',
      'Libraries use each other through the door, too.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', ...doors] },
    ),
    error(
      'feature-door',
      'A feature is used through its index.ts.',
      { path: '^apps/([^/]+)/src/([^/]+)/', pathNot: '^apps/web/' },
      { path: '^apps/$1/src/[^/]+/', pathNot: ['^apps/$1/src/$2/', '/index[.]ts$'] },
    ),
    error(
      'domain-is-pure',
      'Decisions know no framework, no database, no clock.',
      { path: '[.]domain[.]ts$' },
      { pathNot: ['[.](domain|errors)[.]ts$', '^libs/contracts/'] },
    ),
    error(
      'mongoose-at-the-edge',
      'Only repositories and schemas know the database.',
      { path: '^apps/', pathNot: '[.](repository|schema|module|int-spec)[.]ts$' },
      { path: '(^|/)node_modules/(@nestjs/)?mongoose/' },
    ),
    error(
      'testing-in-specs',
      'Test helpers stay out of the product.',
      { pathNot: ['[.](spec|int-spec|e2e-spec|factory)[.]ts$', '^test/', '^libs/testing/'] },
      { path: '^libs/testing/' },
    ),
    error(
      'apps-stay-apart-in-tests',
      'A journey starts an app by its main.ts and then speaks HTTP.',
      { path: '^test/' },
      { path: '^apps/', pathNot: main },
    ),
    error('no-cycle', 'Two files that need each other are one, or need a third.', {}, { circular: true }),
    error('resolvable', 'It is not there.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'default', 'types'], exportsFields: ['exports'] },
  },
};
