import { defineErrors } from '@tsuzuri/model'

export const backupErrors = defineErrors('backup', {
  onPostgres: {
    kind: 'conflict',
    message: () => 'This installation lies in PostgreSQL, which is backed up by its own tools.',
    hint: 'Use `pg_dump` and `pg_restore`, and copy `blobs/` and `secret` beside; docs/OPERATION.md, «Backup», says how.',
  },
  nothingThere: {
    kind: 'missing',
    message: (folder: string) => `There is no installation in ${folder}.`,
    hint: 'Name its data folder by TSUZURI_DATA.',
  },
  exists: {
    kind: 'conflict',
    message: (file: string) => `${file} is there already, and was left as it is.`,
    hint: 'Name a file that is not there yet.',
  },
  unwritten: {
    kind: 'unavailable',
    message: (file: string, reason: string) => `${file} could not be written (${reason}); nothing of it stays.`,
    hint: 'Look for room on the disk and for the right to write there.',
  },
  flawed: {
    kind: 'unavailable',
    message: (what: string) => `The database is damaged (${what}), so no backup was made of it.`,
    hint: 'Keep the backups that are there, and go back to the newest one.',
  },
  keyless: {
    kind: 'unavailable',
    message: () => 'The database has no key by which the contents of files could be opened.',
  },
  incomplete: {
    kind: 'conflict',
    message: (lost: number, first: string) =>
      `The backup is made, without ${lost} contents that are missing or damaged in the data folder (${first}).`,
    hint: 'Place these files again; until then a backup from before is the only one that may have them.',
  },
  unreadable: {
    kind: 'missing',
    message: (file: string, reason: string) => `${file} cannot be read (${reason}).`,
    hint: 'Name a file that `tsuzuri backup` has written.',
  },
  foreign: {
    kind: 'invalid',
    message: (file: string) => `${file} is no backup of Tsuzuri; nothing was changed.`,
    hint: 'Name a file that `tsuzuri backup` has written.',
  },
  damaged: {
    kind: 'invalid',
    message: (file: string, what: string) => `${file} is not what was written once: ${what}. Nothing was changed.`,
    hint: 'Copy it anew from where it was kept, or take another backup.',
  },
  newer: {
    kind: 'conflict',
    message: (file: string) => `${file} was made by a newer version of Tsuzuri than this; nothing was changed.`,
    hint: 'Restore it with that version.',
  },
  holdsData: {
    kind: 'conflict',
    message: (folder: string) => `${folder} holds data already; nothing was changed.`,
    hint: 'Name an empty folder by TSUZURI_DATA, or bring back single pages by --portal.',
  },
  portalMissing: {
    kind: 'missing',
    message: (file: string, portal: string) => `${file} knows of no portal \`${portal}\`; nothing was changed.`,
    hint: 'Take a backup in which it was there already.',
  },
  unplaced: {
    kind: 'unavailable',
    message: (folder: string, reason: string) => `${folder} could not take what was restored (${reason}); nothing was changed.`,
    hint: 'Name by TSUZURI_DATA a folder that is no mount point and whose parent may be written, with room for all of it.',
  },
})
