import { resolve } from 'node:path'
import type { Command } from 'commander'
import { restoreBackup } from '../backup/restore-backup.ts'
import { restorePages } from '../backup/restore-pages.ts'
import { readConfig } from '../config/read-config.ts'
import { commandErrors } from './command-errors.ts'
import type { Terminal } from './terminal.ts'
import { scopeOfPortal, withInstallation } from './with-installation.ts'

interface Options {
  readonly portal?: string
  readonly page?: string
}

/** `tsuzuri restore`: what `tsuzuri backup` wrote becomes a data folder again, or says again what pages of a living one say. */
export const restoreCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('restore <file>')
    .description('Make a data folder of a backup where there is none, or bring single pages back')
    .option('--portal <slug>', 'only the pages of this portal, into what is there')
    .option('--page <path>', 'only this page and what was below it')
    .action((name: string, { portal, page }: Options) => {
      const file = resolve(terminal.cwd, name)
      if (portal !== undefined) return bringBack(terminal, file, portal, page)
      if (page !== undefined) throw commandErrors.wrongUse('--page needs the portal it is in, by --portal.')
      return restoreAll(terminal, file)
    })
}

const restoreAll = async (terminal: Terminal, file: string): Promise<void> => {
  const config = readConfig(terminal.env, terminal.cwd)
  const { contents, takenAt, secret, heldBack } = await restoreBackup(config, file, new Date())
  terminal.out(`${config.dataFolder}: everything as of ${takenAt}, with ${contents} contents of files. Everybody signs in again.`)
  if (heldBack > 0)
    terminal.out(`${heldBack} mails that had not been sent by then are not sent any more; renew invitations that are still wanted.`)
  if (!secret) terminal.out('The secret was not in it: start with the TSUZURI_SECRET of that installation.')
}

const bringBack = (terminal: Terminal, file: string, portal: string, page: string | undefined): Promise<void> =>
  withInstallation(terminal, async (installation, config) => {
    const scope = await scopeOfPortal(installation, portal)
    const { back, changed, unchanged, errors, takenAt } = await restorePages(config, scope, file, page)
    for (const { path, message } of errors) terminal.err(`tsuzuri: ${path}: ${message}`.replaceAll(/\s+/g, ' '))
    terminal.out(
      `As of ${takenAt}: ${back.length} came back, ${changed.length} changed, ${unchanged.length} unchanged, ${errors.length} refused`,
    )
    terminal.out('Rows and files are as they were: they are no part of a restore by --portal.')
    if (errors.length > 0) throw commandErrors.incomplete(`${errors.length} of the pages could not be brought back.`)
  })
