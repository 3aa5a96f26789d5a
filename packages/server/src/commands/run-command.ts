import { TsuzuriError } from '@tsuzuri/model'
import { Command, CommanderError } from 'commander'
import { backupCommand } from './backup-command.ts'
import { doctorCommand } from './doctor-command.ts'
import { importCommand } from './import-command.ts'
import { keyCommand } from './key-command.ts'
import { portalCommand } from './portal-command.ts'
import { reindexCommand } from './reindex-command.ts'
import { restoreCommand } from './restore-command.ts'
import type { Terminal } from './terminal.ts'
import { userCommand } from './user-command.ts'
import { wrongUse } from './wrong-use.ts'

/** Runs the `tsuzuri` command. Answers its exit code: 0 done, 1 failed, 2 wrong use. */
export const runCommand = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const program = new Command('tsuzuri')
    .description('Keeps a Tsuzuri installation from the command line, whether its server runs or not.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) =>
        terminal.err(
          text.startsWith('Usage:') ? `tsuzuri: that is not a whole command. ${seeHelp}` : oneLine(`tsuzuri: ${text} ${seeHelp}`),
        ),
    })
    .showSuggestionAfterError(false)
  for (const add of [portalCommand, userCommand, keyCommand, importCommand, reindexCommand, doctorCommand, backupCommand, restoreCommand])
    add(program, terminal)
  for (const command of program.commands.flatMap((noun) => [noun, ...noun.commands])) command.copyInheritedSettings(program)
  const running: Command[] = []
  program.hook('preAction', (_program, command) => void running.push(command))
  try {
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || error.code === 'commander.helpDisplayed' ? 0 : 2
    if (error instanceof TsuzuriError) {
      const misused = running.map((command) => wrongUse(command, error)).find((told) => told !== null)
      if (misused !== undefined) {
        terminal.err(oneLine(`tsuzuri: ${misused} ${seeHelp}`))
        return 2
      }
      const flaws = error.issues.map(({ path, message }) => `${path}: ${message}`).join('; ')
      terminal.err(oneLine(`tsuzuri: ${error.message} ${flaws} ${error.hint ?? ''}`))
      return error.code === 'command.wrong-use' ? 2 : 1
    }
    terminal.err(oneLine(`tsuzuri: ${error instanceof Error ? error.message : String(error)} Run \`tsuzuri doctor\` to see what is wrong.`))
    return 1
  }
}

const seeHelp = 'See `tsuzuri --help`.'

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')
