// «Who may import whom», as in docs/ARCHITECTURE.md: a line lists what a room may import, whatever is not listed is an error.
// Values are other rooms of ours; packages of other people are each package.json's affair.
const everythingButFaces = [
  'model',
  'plugin',
  'document',
  'markdown',
  'render',
  'db',
  'files',
  'search',
  'core',
  'collab',
  'auth',
  'client',
]
const mayImport = {
  model: [],
  plugin: ['model'],
  document: ['model', 'plugin'],
  markdown: ['model', 'plugin', 'document'],
  render: ['model', 'plugin', 'document'],
  editor: ['model', 'plugin', 'document', 'ui', 'client'],
  db: ['model'],
  search: ['model'],
  files: ['model', 'db'],
  auth: ['model', 'db'],
  core: ['model', 'plugin', 'document', 'markdown', 'render', 'db', 'search', 'files'],
  collab: ['model', 'document', 'core'],
  server: everythingButFaces,
  client: ['model'],
  ui: ['model', 'client'],
  testing: ['model', 'db'],
}

const inPackage = (name) => `^packages/${name}/src/`
const anyOf = (names) => `^packages/(${names.join('|')})/src/`
const test = '\\.test\\.ts$|/test(ing)?/'

const packageRules = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-imports`,
  comment: `packages/${name} may import ${allowed.join(', ') || 'none of our packages'}.`,
  severity: 'error',
  from: { path: inPackage(name), pathNot: test },
  to: {
    path: '^(packages|plugins|sites)/[^/]+/src/',
    pathNot: [anyOf([name, ...allowed]), ...(name === 'server' ? ['^plugins/[^/]+/src/(plugin|index)\\.ts$'] : [])],
    // The client's types are derived from the server's routes; at run time it knows nothing of it.
    ...(name === 'client' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}))

export default {
  forbidden: [
    ...packageRules,
    {
      name: 'plugin-imports',
      comment: 'A plugin may import model and plugin.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/src/', pathNot: [test, '/src/element\\.ts$', '/src/element/', '\\.svelte$'] },
      to: { path: '^(packages|plugins|sites)/[^/]+/src/', pathNot: [anyOf(['model', 'plugin']), '^plugins/$1/src/'] },
    },
    {
      name: 'plugin-element-imports',
      comment: "A plugin's element may also import ui and client.",
      severity: 'error',
      from: { path: '^plugins/([^/]+)/src/(element|.*\\.svelte)', pathNot: test },
      to: { path: '^(packages|plugins|sites)/[^/]+/src/', pathNot: [anyOf(['model', 'plugin', 'ui', 'client']), '^plugins/$1/src/'] },
    },
    {
      name: 'site-imports',
      comment: "A site may import model, client, render, editor, ui, and a plugin's `.` and `./element`; never server, core or db.",
      severity: 'error',
      from: { path: '^sites/([^/]+)/', pathNot: test },
      to: {
        path: '^(packages|plugins|sites)/[^/]+/',
        pathNot: [
          anyOf(['model', 'client', 'render', 'editor', 'ui']),
          '^plugins/[^/]+/src/(plugin|index|element)\\.ts$',
          '^sites/$1/',
          'node_modules',
        ],
      },
    },
    {
      name: 'only-the-door',
      comment: 'Another package is entered by what its package.json exports.',
      severity: 'error',
      from: { path: '^(packages|plugins|sites)/([^/]+)/' },
      to: { path: '^(packages|plugins|sites)/[^/]+/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      // These two are made by Astro and Vite while they build.
      to: { couldNotResolve: true, path: '.', pathNot: '^(astro:|virtual:)' },
    },
    {
      name: 'tests-stay-out',
      comment: 'Nothing that ships may import a test or the testing package.',
      severity: 'error',
      from: { path: '^(packages|plugins|sites)/', pathNot: [test, '^packages/testing/'] },
      to: { path: ['\\.test\\.ts$', '^packages/testing/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|migrations|\\.astro)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'svelte', 'types'] },
  },
}
