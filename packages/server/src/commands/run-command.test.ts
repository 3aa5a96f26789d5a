import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { temporaryFolder, type TemporaryFolder } from '@tsuzuri/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../config/read-config.ts'
import { openInstallation } from '../installation.ts'
import { runCommand } from './run-command.ts'

let folder: TemporaryFolder
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder[Symbol.asyncDispose]())

const usual = {
  TSUZURI_DATA: 'data',
  TSUZURI_ROOT: resolve(import.meta.dirname, '../../../..'),
  TSUZURI_ORIGIN: 'https://portal.example',
}

/** Runs the command as a terminal would and tells what came of it. */
const tsuzuri = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(args, {
    env: { ...usual, ...env },
    cwd: folder.path,
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  })
  return { code, out, err }
}
const done = (line: unknown) => ({ code: 0, out: [line], err: [] })
const failed = (code: 1 | 2, message: string) => ({
  code,
  out: [],
  err: [expect.stringMatching(new RegExp(`^tsuzuri: .*${message}[^\\n]*$`))],
})
const write = async (path: string, text: string | Uint8Array) => {
  const file = join(folder.path, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}

describe('the command line', () => {
  test('opens a portal and prints its id', async () => {
    expect(await tsuzuri(['portal', 'create', 'abc', '--name', 'ABC 製作所', '--mode', 'direct'])).toEqual(
      done(expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)),
    )
    expect(await tsuzuri(['portal', 'create', 'abc', '--name', 'Again'])).toEqual(failed(1, '`abc`'))
  })

  test('invites people: by a link, or with a password at once', async () => {
    const invite = (...more: string[]) =>
      tsuzuri(['user', 'invite', 'hana@abc.example', '--portal', 'abc', '--role', 'client-staff', ...more])
    expect(await invite()).toEqual(done(expect.stringMatching(/^https:\/\/portal\.example\/invite\/[\w-]{43}$/)))
    expect(await invite('--password', 'short')).toEqual(failed(2, '12 characters'))
    expect(await invite('--reading', '花子')).toEqual(failed(2, 'hiragana or katakana'))
    expect(await invite('--password', 'long enough password', '--name', '花子', '--reading', 'ハナコ')).toEqual(
      done('hana@abc.example can sign in at https://portal.example/'),
    )
    expect(await invite()).toEqual(failed(1, 'member of this portal already'))
    expect(await invite('--password', 'another long password')).toEqual(done(expect.stringContaining('can sign in')))
  })

  test('a refusal leaves the password that somebody has', async () => {
    const invite = (role: string, password: string) =>
      tsuzuri(['user', 'invite', 'taro@abc.example', '--portal', 'abc', '--role', role, '--password', password])
    await invite('client-staff', 'the first long password')
    expect(await invite('firm-admin', 'another long password')).toEqual(failed(1, 'belongs to a client'))
    const { auth, close } = await openInstallation(readConfig(usual, folder.path))
    expect(await auth.checkPassword({ email: 'taro@abc.example', password: 'the first long password' })).toBeTruthy()
    await close()
  })

  test('a password that was set anew is in the trail, and one that nobody could sign in with is refused', async () => {
    const invite = (password: string) =>
      tsuzuri(['user', 'invite', 'jiro@abc.example', '--portal', 'abc', '--role', 'client-staff', '--password', password])
    expect(await invite('x'.repeat(257))).toEqual(failed(2, '256 characters'))
    await invite('the first long password')
    await invite('another long password')
    const { engine, auth, close } = await openInstallation(readConfig(usual, folder.path))
    const id = await auth.personByEmail('jiro@abc.example')
    const trail = (await engine.store.read.events.after(0, 1000)).filter(({ subject }) => subject.kind === 'session' && subject.id === id)
    expect(trail).toMatchObject([
      { type: 'password.reset', actor: { kind: 'system' } },
      { type: 'session.closed', actor: { kind: 'system' } },
    ])
    await close()
  })

  test('makes a key and prints nothing else', async () => {
    expect(await tsuzuri(['key', 'create', '--portal', 'abc', '--role', 'client-viewer'])).toEqual(done(expect.stringMatching(/^tzk_\w+$/)))
  })

  test.each([
    ['no command', [], 2, 'not a whole command'],
    ['half a command', ['portal'], 2, 'not a whole command'],
    ['an unknown command', ['sing'], 2, 'unknown command'],
    ['an unknown option', ['doctor', '--quickly'], 2, 'unknown option'],
    ['no name', ['portal', 'create', 'xyz'], 2, '--name'],
    ['no portal', ['key', 'create', '--role', 'member'], 2, '--portal'],
    ['a mode that is none', ['portal', 'create', 'xyz', '--name', 'X', '--mode', 'loud'], 2, '--mode'],
    ['a template that is none', ['portal', 'create', 'xyz', '--name', 'X', '--template', 'loud'], 2, '--template'],
    ['a role that is none', ['key', 'create', '--portal', 'abc', '--role', 'king'], 2, 'client-viewer'],
    [
      'an address that is none',
      ['user', 'invite', 'hana', '--portal', 'abc', '--role', 'member', '--password', 'long enough password'],
      2,
      'e-mail',
    ],
    [
      'a link to an address that is none',
      ['user', 'invite', 'hana', '--portal', 'abc', '--role', 'member'],
      2,
      'argument <email> .*e?mail',
    ],
    ['a slug that is none', ['portal', 'create', 'Ａ Ｂ', '--name', 'X'], 2, 'argument <slug> .*1 to 63'],
    ['a name that is empty', ['portal', 'create', 'xyz', '--name', ' '], 2, 'option --name .*empty'],
    [
      'a password that is too short',
      ['user', 'invite', 'taro@abc.example', '--portal', 'abc', '--role', 'member', '--password', 'short'],
      2,
      'option --password .*12 characters',
    ],
    ['a portal that is not there', ['key', 'create', '--portal', 'nothing', '--role', 'member'], 1, 'nothing'],
    ['a portal that is not there, to reindex', ['reindex', '--portal', 'nothing'], 1, 'nothing'],
    ['a folder that is not there', ['import', 'nowhere', '--portal', 'abc'], 1, 'nowhere cannot be read \\(ENOENT\\)'],
  ] as const)('%s is told in one line', async (_name, args, code, message) => {
    expect(await tsuzuri(args)).toEqual(failed(code, message))
  })

  test('a wrong setting is told in one line, without the password in it', async () => {
    expect(await tsuzuri(['doctor'], { PORT: 'x' })).toEqual(failed(1, 'PORT is "x"; expected a number'))
    const { err } = await tsuzuri(['doctor'], { DATABASE_URL: 'mysql://root:hidden@127.0.0.1/x' })
    expect([err.length, err[0]]).toEqual([
      1,
      expect.stringMatching(/DATABASE_URL is "mysql:\/\/…@127\.0\.0\.1\/x"; expected an address like postgres/),
    ])
  })

  test('help is help, and no failure', async () => {
    for (const args of [['--help'], ['portal', 'create', '--help'], ['help', 'key']]) {
      const { code, out, err } = await tsuzuri(args)
      expect([args, code, out.join('\n').includes('Usage:'), err]).toEqual([args, 0, true, []])
    }
  })

  test('takes a folder in, tells what it could not take, and changes nothing when run again', async () => {
    await write('docs/はじめに.md', '---\ntitle: はじめに\n---\n\nようこそ\n')
    await write('docs/給与/index.md', '---\ntitle: 給与\n---\n')
    await write(`docs/給与/${'ガイド'.normalize('NFD')}.md`, '手順\n')
    await write('docs/給与/図.png', new Uint8Array([137, 80, 78, 71]))
    await write('docs/.git/HEAD.md', 'not ours')
    const run = () => tsuzuri(['import', 'docs', '--portal', 'abc'])
    expect(await run()).toEqual(done('3 created, 0 changed, 0 unchanged, 1 skipped, 0 refused'))
    expect(await run()).toEqual(done('0 created, 0 changed, 3 unchanged, 1 skipped, 0 refused'))
    await write('docs/はじめに.md', '---\ntitle: はじめに\n---\n\nようこそ、みなさん\n')
    await write('docs/悪い.md', '---\ntitle: [\n---\n')
    await write('docs/sjis.md', new Uint8Array([0x8b, 0x8b, 0x97, 0x5e]))
    const { code, out, err } = await run()
    expect([code, out]).toEqual([1, ['0 created, 1 changed, 2 unchanged, 1 skipped, 2 refused']])
    expect(err).toEqual([
      expect.stringMatching(/^tsuzuri: sjis\.md: .*UTF-8/),
      expect.stringMatching(/^tsuzuri: 悪い\.md: /),
      expect.stringMatching(/^tsuzuri: 2 of the files/),
    ])
  })

  test('fills search anew, and finds an installation well', async () => {
    expect(await tsuzuri(['reindex'])).toEqual(done(expect.stringMatching(/^\d+ put into search$/)))
    expect(await tsuzuri(['reindex', '--portal', 'abc'])).toEqual(done(expect.stringMatching(/^[1-9]\d* put into search$/)))
    const { code, out, err } = await tsuzuri(['doctor'])
    expect([code, err]).toEqual([0, []])
    expect(out.length).toBeGreaterThan(3)
    for (const line of out) expect(line).toMatch(/^ok {3}[\w ]+: /)
  })
})
