import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { TsuzuriError } from '@tsuzuri/model'
import { scanErrors } from './scan-errors.ts'
import type { Scanner, Verdict } from './scanner.ts'

/** A socket of this machine, or a host and port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number }

/** How long clamd may say nothing, in milliseconds: it answers only when it has looked through all of a content. */
const patience = 300_000
/** clamd's answers are one short line. */
const longestAnswer = 4_096
const lengthBytes = 4
/** What a connection fails with that the other side has ended while it was written to. */
const hungUp = /\((?:EPIPE|ECONNRESET)\)/
const pieceBytes = 65_536

/**
 * Speaks to ClamAV's `clamd`: each question is a connection of its own (`INSTREAM`, `VERSION`), and memory stays flat however large a content is.
 * The clients on npm start programs of their own or are kept by nobody; what is needed of the protocol is this.
 */
export const clamdScanner = (address: ClamdAddress): Scanner => {
  const version = () => ask(address, 'zVERSION\0')
  return {
    version,
    scan: async (content) => {
      try {
        return verdictOf(await ask(address, 'zINSTREAM\0', content))
      } catch (error) {
        if (!(error instanceof TsuzuriError && hungUp.test(error.message))) throw error
        // Its last word is lost when it hangs up while something is on its way to it. One that is still there took no more; one that fell over is not.
        await version()
        return { outcome: 'too-large' }
      }
    },
  }
}

const verdictOf = (answer: string): Verdict => {
  if (answer === 'stream: OK') return { outcome: 'clean' }
  if (answer.includes('size limit exceeded')) return { outcome: 'too-large' }
  const [, finding] = /^stream: (.+) FOUND$/.exec(answer) ?? []
  if (finding === undefined) throw scanErrors.away(answer)
  return finding.startsWith('Heuristics.Limits.Exceeded') ? { outcome: 'too-large' } : { outcome: 'infected', finding }
}

const ask = async (address: ClamdAddress, command: string, content?: ReadableStream<Uint8Array>): Promise<string> => {
  const socket = connect(address as NetConnectOpts)
  socket.setTimeout(patience, () => socket.destroy(new Error('it is silent')))
  // What ends the connection is told by whoever reads the answer.
  socket.on('error', () => {})
  const answer = answerOf(socket)
  answer.catch(() => {})
  try {
    socket.write(command)
    if (content) await send(socket, content)
    return await answer
  } catch (error) {
    throw scanErrors.away(
      error instanceof Error && 'code' in error ? String(error.code) : String(error instanceof Error ? error.message : error),
    )
  } finally {
    socket.destroy()
  }
}

const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const end = (): void => (said === '' ? reject(new Error('it hung up')) : resolve(said.replaceAll('\0', '').trim()))
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      said += text
      if (said.includes('\0') || said.length > longestAnswer) end()
    })
    socket.once('error', (error) => (said === '' ? reject(error) : end()))
    socket.once('close', end)
  })

/** Each piece goes with its length before it, and none at the end. Whoever has seen enough says so and hangs up: it is listened to between two pieces. */
const send = async (socket: Socket, content: ReadableStream<Uint8Array>): Promise<void> => {
  for await (const bytes of content)
    for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
      if (!socket.writable) return
      await write(socket, bytes.subarray(at, at + pieceBytes))
      await setImmediate()
    }
  if (socket.writable) await write(socket, new Uint8Array())
}

/** Answers once it is on its way, or never will be. */
const write = (socket: Socket, piece: Uint8Array): Promise<void> => {
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(piece.byteLength)
  return new Promise((resolve) => socket.write(Buffer.concat([length, piece]), () => resolve()))
}
