import { join } from 'node:path'
import { root } from './root.mjs'

const portal = join(root, 'sites/portal')

/** What is checked without running the product, those that take longest first: a name to ask for it by, a title, and the program (from node_modules/.bin). */
export const checks = [
  { name: 'site-types', title: 'Types of the site', command: join(portal, 'node_modules/.bin/astro'), args: ['check'], cwd: portal },
  { name: 'lint', title: 'Lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'types', title: 'Types', command: join(root, 'node_modules/@typescript/native/bin/tsc'), args: ['-p', 'tsconfig.json'] },
  {
    name: 'imports',
    title: 'Who may import whom',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.mjs', 'packages', 'plugins', 'sites'],
  },
  { name: 'unused', title: 'What nobody uses', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
  { name: 'format', title: 'Format of the pages', command: 'prettier', args: ['--check', '--log-level=warn', 'sites/**/*.astro'] },
  { name: 'format', title: 'Format', command: 'oxfmt', args: ['--check'] },
]
