import { expect, test } from 'vitest'
import { cleanEnvironment } from './clean-environment.mjs'

test("npm's own settings stay behind, the way to the network is kept", () => {
  const environment = {
    PORT: '3000',
    npm_lifecycle_event: 'start',
    npm_config_omit: 'dev',
    npm_config_registry: 'registry',
    npm_config_https_proxy: 'proxy',
    npm_config_cafile: 'certificates',
  }
  expect(cleanEnvironment(environment)).toEqual({
    PORT: '3000',
    npm_config_registry: 'registry',
    npm_config_https_proxy: 'proxy',
    npm_config_cafile: 'certificates',
  })
})
