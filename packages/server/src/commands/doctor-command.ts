import { checkInstallation } from '@tsuzuri/core'
import type { Command } from 'commander'
import { commandErrors } from './command-errors.ts'
import type { Terminal } from './terminal.ts'
import { withInstallation } from './with-installation.ts'

/** `tsuzuri doctor`: says for each part of the installation whether it is well, and what to do where it is not. */
export const doctorCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('doctor')
    .description('Check the data folder, the database, files and search')
    .option('--repair', 'fill search anew where it differs from what is stored')
    .action(({ repair = false }: { readonly repair?: boolean }) =>
      withInstallation(terminal, async ({ engine }) => {
        const findings = await checkInstallation(engine, { repair })
        for (const { well, part, says } of findings) terminal.out(`${well ? 'ok  ' : 'BAD '} ${part}: ${says}`)
        const bad = findings.filter(({ well }) => !well).length
        if (bad > 0) throw commandErrors.incomplete(`${bad} of ${findings.length} checks failed.`)
      }),
    )
}
