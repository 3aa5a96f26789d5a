/** Builds the site into a module that exports `render`, for a server that owns the port. */
export const adapter = () => ({
  name: '@tsuzuri/site-portal/adapter',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: '@tsuzuri/site-portal/adapter',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./entrypoint.ts', import.meta.url),
        supportedAstroFeatures: {
          serverOutput: 'stable',
          hybridOutput: 'stable',
          staticOutput: 'stable',
          sharpImageService: 'unsupported',
        },
      })
    },
  },
})
