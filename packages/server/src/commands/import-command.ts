import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { importPages } from '@tsuzuri/core'
import type { Command } from 'commander'
import { commandErrors } from './command-errors.ts'
import type { Terminal } from './terminal.ts'
import { scopeOfPortal, withInstallation } from './with-installation.ts'

/** `tsuzuri import`: Markdown files with front matter become pages, folders the tree. */
export const importCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('import <folder>')
    .description('Take in Markdown files as pages, folders as the tree')
    .requiredOption('--portal <slug>')
    .action((folder: string, { portal }: { readonly portal: string }) =>
      withInstallation(terminal, async (installation) => {
        const scope = await scopeOfPortal(installation, portal)
        const { created, changed, unchanged, skipped, errors } = await importPages(scope, await readFolder(resolve(terminal.cwd, folder)))
        for (const { path, message } of errors) terminal.err(`tsuzuri: ${path}: ${message}`.replaceAll('\n', ' '))
        terminal.out(
          `${created.length} created, ${changed.length} changed, ${unchanged.length} unchanged, ${skipped.length} skipped, ${errors.length} refused`,
        )
        if (errors.length > 0) throw commandErrors.incomplete(`${errors.length} of the files could not be taken in.`)
      }),
    )
}

const readFolder = async (folder: string): Promise<readonly { readonly path: string; readonly text: string }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw commandErrors.incomplete(`The folder ${folder} cannot be read (${error.code ?? error.message}).`)
  })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.toSorted().map(async (file) => ({ path: relative(folder, file).split(sep).join('/'), text: await readFile(file, 'utf8') })),
  )
}
