/**
 * With what Node runs the server. Its young generation may grow to three times 16 MiB unless told, which a thousand people who come in at
 * once make it do for good; with 8 a socket weighs 23 KiB instead of 65 (`npm run bench -- collab`), and an edit costs no more.
 */
export const nodeOptions = ['--max-semi-space-size=8']
