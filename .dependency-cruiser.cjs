// The walls of docs/architecture.md, checked by `pnpm check`. A rule names the row of the table it stands for.
const api = '^apps/api/src';
const web = '^apps/web/src';
const specs = String.raw`\.(?:e2e-)?spec\.tsx?$|^apps/(?:api/test|web/src/testing|web/e2e)/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other cannot be understood apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import must lead to a file or to a package of package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'api-feature-doors',
      comment: 'api features: another feature is entered through its index.ts only.',
      severity: 'error',
      from: { path: `${api}/features/([^/]+)/` },
      to: { path: `${api}/features/`, pathNot: `${api}/features/(?:$1/|[^/]+/index\\.ts$)` },
    },
    {
      name: 'api-feature-course-content',
      comment:
        'api features: course files are read by the feature courses only; others may name the shapes of what was published.',
      severity: 'error',
      from: { path: `${api}/features/`, pathNot: `${api}/features/courses/` },
      to: { path: '^packages/course-content/', pathNot: '^packages/course-content/(?:src|dist)/structure\\.' },
    },
    {
      name: 'api-feature-typeorm',
      comment: 'api features: the ORM is known to entities and repositories only.',
      severity: 'error',
      from: { path: `${api}/features/`, pathNot: `\\.(?:entity|repository)\\.ts$|${specs}` },
      to: { path: '(?:^|/)node_modules/typeorm/' },
    },
    {
      name: 'api-core-typeorm',
      comment: 'api core: the ORM is known to core/database, to entities and repositories; others may name its types.',
      severity: 'error',
      from: { path: `${api}/core/`, pathNot: `${api}/core/database/|\\.(?:entity|repository)\\.ts$|${specs}` },
      to: { path: '(?:^|/)node_modules/typeorm/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'api-core-alone',
      comment: 'api core knows no feature and no course file.',
      severity: 'error',
      from: { path: `${api}/core/`, pathNot: specs },
      to: { path: [`${api}/features/`, `${api}/tasks/`, '^packages/course-content/'] },
    },
    {
      name: 'api-config-alone',
      comment: 'The configuration stands at the bottom.',
      severity: 'error',
      from: { path: `${api}/config/`, pathNot: specs },
      to: { path: `${api}/(?:core|features|tasks)/` },
    },
    {
      name: 'web-features-apart',
      comment: 'web features: never another feature and never a page; a route composes them.',
      severity: 'error',
      from: { path: `${web}/features/([^/]+)/` },
      to: { path: [`${web}/features/`, `${web}/app/`], pathNot: `${web}/features/$1/` },
    },
    {
      name: 'web-base-alone',
      comment: 'web lib and components know no feature and no page.',
      severity: 'error',
      from: { path: `${web}/(?:lib|components)/` },
      to: { path: `${web}/(?:features|app)/` },
    },
    {
      name: 'web-contract-only',
      comment: 'web: the contract is the only thing it shares with the server.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^apps/api/', '^packages/course-content/'] },
    },
    {
      name: 'packages-alone',
      comment: 'packages know no application.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'packages-own-only',
      comment: 'packages: their own files; shared-types is the one package that others may use.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/(?:$1|shared-types)/' },
    },
    {
      name: 'browser-safe-packages',
      comment: 'shared-types and scorm-runtime run in browsers: nothing of Node.',
      severity: 'error',
      from: { path: '^packages/(?:shared-types|scorm-runtime)/src/', pathNot: specs },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'scorm-runtime-contract-only',
      comment:
        'scorm-runtime: shared-types, saxes to read manifests (it keeps positions and never recurses), and scorm-again ' +
        'to keep the data model. Nothing else.',
      severity: 'error',
      from: { path: '^packages/scorm-runtime/src/', pathNot: specs },
      to: { pathNot: '^packages/(?:scorm-runtime|shared-types)/|(?:^|/)node_modules/(?:saxes|scorm-again)/' },
    },
    {
      name: 'scripts-before-install',
      comment:
        'Scripts are read before any package is installed: what they need of one, they import when they need it.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: '\\.test\\.mjs$' },
      to: { path: 'node_modules', dynamic: false },
    },
    {
      name: 'tests-behind',
      comment: 'What ships does not import tests or what only tests need.',
      severity: 'error',
      from: { path: '^(?:apps|packages)/[^/]+/src/', pathNot: specs },
      to: { path: specs },
    },
    {
      name: 'shipped-dependencies',
      comment: 'What ships imports packages that are installed with it.',
      severity: 'error',
      from: { path: '^(?:apps/api|packages/[^/]+)/src/', pathNot: specs },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: '/(?:coverage|dist\\.next)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
