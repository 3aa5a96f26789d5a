import { defineErrors } from '@tsuzuri/model'

/** What can be missing on a machine for tests that use the real thing. */
export const testingErrors = defineErrors('testing', {
  noPostgres: {
    kind: 'unsupported',
    message: (platform: string) => `There is no PostgreSQL package for ${platform}.`,
    hint: 'Run these tests on linux-x64.',
  },
  postgresFailed: { kind: 'unavailable', message: (output: string) => `PostgreSQL did not come up: ${output}` },
  noRedis: {
    kind: 'unsupported',
    message: () => 'There is no redis-server on this machine.',
    hint: 'Type `apt-get install -y redis-server` as root.',
  },
  noDoor: {
    kind: 'unavailable',
    message: () => 'No databases are offered to this test run.',
    hint: 'Run it with vitest from the root of the clone, whose configuration names the global setup.',
  },
  doorFailed: { kind: 'unavailable', message: (reason: string) => `The PostgreSQL of this test run could not be started: ${reason}` },
})
