import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { type ImportFailure, type ImportFile, importPages } from '@tsuzuri/core'
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
        const { files, undecoded } = await readFolder(resolve(terminal.cwd, folder))
        const { created, changed, unchanged, skipped, errors } = await importPages(scope, files)
        const refused = [...undecoded.map((path) => `${path}: It is not UTF-8.`), ...errors.map(tellFailure)]
        for (const line of refused) terminal.err(`tsuzuri: ${line}`.replaceAll(/\s+/g, ' '))
        terminal.out(
          `${created.length} created, ${changed.length} changed, ${unchanged.length} unchanged, ${skipped.length} skipped, ${refused.length} refused`,
        )
        if (refused.length > 0) throw commandErrors.incomplete(`${refused.length} of the files could not be taken in.`)
      }),
    )
}

const tellFailure = ({ path, message, issues }: ImportFailure): string =>
  [`${path}: ${message}`, ...issues.map((issue) => `${issue.path}: ${issue.message}`)].join(' ')

interface Folder {
  readonly files: readonly ImportFile[]
  /** Markdown files that are not UTF-8. */
  readonly undecoded: readonly string[]
}

/** Reads the Markdown below a folder; other files are named only. What begins with a dot is left alone. */
const readFolder = async (folder: string): Promise<Folder> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw commandErrors.incomplete(`The folder ${folder} cannot be read (${error.code ?? error.message}).`)
  })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const files: ImportFile[] = []
  const undecoded: string[] = []
  // One after another: thousands of files at once would be more than a process may open.
  for (const path of paths.filter((each) => !/(?:^|\/)\./.test(each)).toSorted()) {
    const text = /\.(?:md|markdown)$/i.test(path) ? decode(await readFile(join(folder, path))) : ''
    if (text === null) undecoded.push(path)
    else files.push({ path, text })
  }
  return { files, undecoded }
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
