import { defineErrors } from '@tsuzuri/model'

export const davProtocolErrors = defineErrors('request', {
  badXml: { kind: 'invalid', message: (why: string) => `The body is no XML that is taken here: ${why}` },
})
