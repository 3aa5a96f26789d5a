import { join } from 'node:path'
import { createPortal } from '@tsuzuri/core'
import { type PortalMode, portalModes, systemActor } from '@tsuzuri/model'
import { type Command, Option } from 'commander'
import { applyTemplate } from './apply-template.ts'
import type { Terminal } from './terminal.ts'
import { scopeOfPortal, withInstallation } from './with-installation.ts'

interface Options {
  readonly name: string
  readonly template?: string
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
    .addOption(new Option('--template <template>', 'pages to begin with').choices(['payroll']))
    .addOption(new Option('--mode <mode>', 'how requests go').choices([...portalModes]).default('director'))
    .action((slug: string, { name, template, mode }: Options) =>
      withInstallation(terminal, async (installation, { root }) => {
        const portal = await createPortal(installation.engine, systemActor, { slug, name, mode })
        if (template) await applyTemplate(await scopeOfPortal(installation, portal.id), template, join(root, 'packages/server/content'))
        terminal.out(portal.id)
      }),
    )
}
