import { rebuildSearch } from '@tsuzuri/core'
import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'
import { scopeOfPortal, withInstallation } from './with-installation.ts'

/** `tsuzuri reindex`: fills search anew from the truth. */
export const reindexCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('reindex')
    .description('Fill search anew from what is stored')
    .option('--portal <slug>', 'this portal only')
    .action(({ portal }: { readonly portal?: string }) =>
      withInstallation(terminal, async (installation) => {
        const id = portal === undefined ? undefined : (await scopeOfPortal(installation, portal)).portal.id
        const { engine } = installation
        const counts: number[] = []
        for (const index of engine.searchIndexes) counts.push(await rebuildSearch(engine, index, id))
        terminal.out(`${counts[0] ?? 0} put into search`)
      }),
    )
}
