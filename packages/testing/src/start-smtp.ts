import { SMTPServer } from 'smtp-server'

/** A real SMTP server on this machine. */
export interface SmtpServer extends AsyncDisposable {
  readonly url: string
  /** The mails it has taken or seen, as they came: headers, an empty line, the body. */
  readonly mails: readonly string[]
  /** Whether each came over TLS. */
  readonly secured: readonly boolean[]
}

interface Behaviour {
  /** What it says to an addressee; takes everybody without. */
  readonly onAddressee?: (address: string, turn: number) => { readonly code: number; readonly message: string } | null
  /** Breaks the connection off after it has got that many mails whole, before it says so. */
  readonly breaksOff?: number
  /** Says nothing any more after it has got that many mails whole, and keeps the connection. */
  readonly fallsSilent?: number
  /** Offers TLS, with a certificate of its own making. */
  readonly tls?: boolean
}

export const startSmtp = async ({ onAddressee, breaksOff = 0, fallsSilent = 0, tls = false }: Behaviour = {}): Promise<SmtpServer> => {
  const mails: string[] = []
  const secured: boolean[] = []
  let addressees = 0
  let broken = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      addressees += 1
      const refusal = onAddressee?.(address, addressees)
      done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'))
        secured.push(session.secure)
        if (mails.length <= fallsSilent) return
        if (broken >= breaksOff) return done()
        broken += 1
        for (const connection of server.connections) connection.close()
      })
    },
  })
  server.on('error', () => {})
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    secured,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
