import { resolve } from 'node:path'
import type { Command } from 'commander'
import { backupErrors } from '../backup/backup-errors.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { readConfig } from '../config/read-config.ts'
import type { Terminal } from './terminal.ts'

/** `tsuzuri backup`: everything in one file. */
export const backupCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('backup <file>')
    .description('Write everything into one file: pages, rows, people, contents of files, the secret')
    .action(async (file: string) => {
      const path = resolve(terminal.cwd, file)
      const { contents, lost, secret } = await writeBackup(readConfig(terminal.env, terminal.cwd), path, new Date())
      terminal.out(`${path}: the database, ${contents} contents of files${secret ? ', the secret' : ''}; read again and whole.`)
      terminal.out(
        secret
          ? 'Whoever has this file has everything: keep it as you keep the data folder.'
          : 'TSUZURI_SECRET is not in it: keep that too, or no file can be opened again. Whoever has this file has all the rest.',
      )
      if (lost.length > 0) throw backupErrors.incomplete(lost.length, lost[0] ?? '')
    })
}
