import type { TsuzuriError } from '@tsuzuri/model'
import type { Command } from 'commander'

/** What a command was given that cannot be, by the argument's or option's own name; null where something else went wrong. */
export const wrongUse = (command: Command, { kind, issues }: TsuzuriError): string | null => {
  if (kind !== 'invalid' || issues.length === 0) return null
  const told = issues.map(({ path, message }) => {
    const given = nameOf(command, path)
    return given && `The ${given} cannot be used: ${message.replace(/\.$/, '')}.`
  })
  return told.includes(null) ? null : told.join(' ')
}

const nameOf = (command: Command, path: string): string | null => {
  const option = command.options.find((each) => each.attributeName() === path)
  if (option) return `option ${option.long ?? option.flags}`
  return command.registeredArguments.some((argument) => argument.name() === path) ? `argument <${path}>` : null
}
