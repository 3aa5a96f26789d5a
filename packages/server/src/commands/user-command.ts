import { inviteMember, putMember, recordPassword } from '@tsuzuri/core'
import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'
import { parseEmail, parseReading, parseRole, scopeOfPortal, withInstallation } from './with-installation.ts'

interface Options {
  readonly portal: string
  readonly role: string
  readonly name?: string
  readonly reading?: string
  readonly password?: string
}

/** `tsuzuri user invite`: prints the link, or makes the account at once when a password is given. */
export const userCommand = (program: Command, terminal: Terminal): void => {
  program
    .command('user')
    .description('People')
    .command('invite <email>')
    .description('Invite somebody to a portal; prints the link, or with --password makes the account')
    .requiredOption('--portal <slug>')
    .requiredOption('--role <role>', 'firm-admin, director, member, client-admin, client-staff or client-viewer')
    .option('--name <name>')
    .option('--reading <kana>', 'how the name is read, in kana')
    .option('--password <password>', 'at least 12 characters')
    .action(async (email: string, { portal, role: roleText, name = email.split('@', 1)[0] ?? email, reading: kana, password }: Options) => {
      const role = parseRole(roleText)
      const reading = kana === undefined ? undefined : parseReading(kana)
      await withInstallation(terminal, async (installation, { origin }) => {
        const scope = await scopeOfPortal(installation, portal)
        if (password === undefined) {
          const { token } = await inviteMember(scope, { email, name, reading, role })
          terminal.out(`${origin}/invite/${token}`)
          return
        }
        const { auth, engine } = installation
        const known = await auth.personByEmail(email)
        // An account or its new password and the membership are made together or not at all.
        await engine.store.unit(async () => {
          const userId = known ?? (await auth.createPerson({ email: parseEmail(email), name, reading, password }))
          await putMember(scope, { userId, role })
          if (known) {
            await auth.setPassword(known, password)
            await recordPassword(scope, { userId: known })
          }
        })
        terminal.out(`${email} can sign in at ${origin}/`)
      })
    })
}
