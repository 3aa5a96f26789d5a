import { createKey } from '@tsuzuri/core'
import type { Command } from 'commander'
import { usualKeyName } from '../usual-key-name.ts'
import type { Terminal } from './terminal.ts'
import { parseRole, scopeOfPortal, withInstallation } from './with-installation.ts'

interface Options {
  readonly portal: string
  readonly role: string
  readonly name?: string
}

/** `tsuzuri key create`: prints the key and nothing else. */
export const keyCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('key')
    .description('API keys')
    .command('create')
    .description('Make an API key for a portal; prints it, once')
    .requiredOption('--portal <slug>')
    .requiredOption('--role <role>', 'the role the key acts with')
    .option('--name <name>', 'what it is for')
    .action(async ({ portal, role: roleText, name }: Options) => {
      const role = parseRole(roleText)
      await withInstallation(terminal, async (installation) => {
        const { secret } = await createKey(await scopeOfPortal(installation, portal), installation.auth, {
          role,
          name: name || usualKeyName(role, installation.engine.now()),
        })
        terminal.out(secret)
      })
    })
}
