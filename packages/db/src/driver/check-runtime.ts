import { defineErrors } from '@tsuzuri/model'

const runtimeErrors = defineErrors('runtime', {
  'too-old': {
    kind: 'unavailable',
    message: (version: string) => `Node has to be 22.15 or newer; this is ${version}.`,
    hint: 'Start with `npm start`, which brings its own Node.',
  },
})

/** Throws `runtime.too-old` where SQLite's binding would end the process without a word (before 22.14), or nothing compresses by zstd. */
export const checkRuntime = (version = process.versions.node): void => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 15)) throw runtimeErrors['too-old'](version)
}
