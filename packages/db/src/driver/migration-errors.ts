import { defineErrors } from '@tsuzuri/model'

export const migrationErrors = defineErrors('migration', {
  references: {
    kind: 'unavailable',
    message: (table: string) => `After the migration a row of \`${table}\` would refer to nothing, so the database was left as it was.`,
    hint: 'Start the version that ran before, and report this.',
  },
})
