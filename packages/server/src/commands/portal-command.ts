import { type PortalMode, portalModes, systemActor, type Template, templates } from '@tsuzuri/model'
import { type Command, Option } from 'commander'
import { openPortal } from '../portals/open-portal.ts'
import type { Terminal } from './terminal.ts'
import { withInstallation } from './with-installation.ts'

interface Options {
  readonly name: string
  readonly template?: Template
  readonly mode: PortalMode
}

/** `tsuzuri portal create`: prints the id of the new portal. */
export const portalCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('portal')
    .description('Portals')
    .command('create <slug>')
    .description('Open a portal; prints its id')
    .requiredOption('--name <name>', 'what people call it')
    .addOption(new Option('--template <template>', 'pages to begin with').choices([...templates]))
    .addOption(new Option('--mode <mode>', 'how requests go').choices([...portalModes]).default('director'))
    .action((slug: string, { name, template, mode }: Options) =>
      withInstallation(terminal, async (installation, { root }) => {
        const portal = await openPortal(installation.engine, systemActor, { slug, name, mode, template }, root)
        terminal.out(portal.id)
      }),
    )
}
