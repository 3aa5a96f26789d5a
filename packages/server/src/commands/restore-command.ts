import { resolve } from 'node:path'
import type { Command } from 'commander'
import { restoreBackup } from '../backup/restore-backup.ts'
import { readConfig } from '../config/read-config.ts'
import type { Terminal } from './terminal.ts'

/** `tsuzuri restore`: what `tsuzuri backup` wrote becomes a data folder again. */
export const restoreCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('restore <file>')
    .description('Make a data folder of a backup, where there is none')
    .action(async (file: string) => {
      const config = readConfig(terminal.env, terminal.cwd)
      const { contents, takenAt, secret } = await restoreBackup(config, resolve(terminal.cwd, file), new Date())
      terminal.out(`${config.dataFolder}: everything as of ${takenAt}, with ${contents} contents of files. Everybody signs in again.`)
      if (!secret) terminal.out('The secret was not in it: start with the TSUZURI_SECRET of that installation.')
    })
}
