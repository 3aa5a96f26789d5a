import { defineErrors, type DriveFile, type TextOutcome } from '@tsuzuri/model'

/** Everything that can go wrong with a file of the drive, whichever door it came through. */
export const fileErrors = defineErrors('file', {
  missing: { kind: 'missing', message: (file: string) => `There is no file \`${file}\`.` },
  'version-missing': { kind: 'missing', message: (file: string, version: number) => `The file \`${file}\` has no version ${version}.` },
  'blob-missing': {
    kind: 'unavailable',
    message: (sha256: string) => `The content \`${sha256}\` is not in the store.`,
    hint: 'Restore the folder of contents from a backup; `tsuzuri doctor` lists what is missing.',
  },
  'blob-damaged': {
    kind: 'unavailable',
    message: (sha256: string) => `The content \`${sha256}\` is not what was stored: what is damaged of it was not handed on.`,
    hint: 'Restore the folder of contents from a backup; `tsuzuri doctor` lists what is missing.',
  },
  'parts-damaged': {
    kind: 'conflict',
    message: () => 'What had arrived of the file is not what was sent: it is damaged or a part of it is missing, and nothing was placed.',
    hint: 'Send the file anew.',
  },
  'store-away': {
    kind: 'unavailable',
    message: (reason: string) => `The store of contents does not answer as it should (${reason}).`,
    hint: 'Look whether the S3 service runs, and whether S3_ENDPOINT, S3_BUCKET and its keys are right; then try again.',
  },
  'no-room': {
    kind: 'no-room',
    message: () => 'There is no room left on the disk, so nothing was stored; what was there before is as it was.',
    hint: 'Make room on the disk of the data folder, then place the file again.',
  },
  'name-invalid': {
    kind: 'invalid',
    message: (name: string, why: string, _told: 'name' | 'folder') => `\`${name.slice(0, 100)}\` cannot be used as a name: ${why}.`,
    hint: 'Rename the file or folder and place it again.',
    issues: (_name: string, why: string, told: 'name' | 'folder') => [{ path: told, message: why }],
  },
  'too-large': {
    kind: 'too-large',
    message: (limit: number) => `The file is larger than ${limit} bytes.`,
    hint: 'Split the file, or ask the firm to raise the limit.',
  },
  'drive-full': {
    kind: 'no-room',
    message: (limit: number, used: number) => `The drive takes ${limit} bytes, of which ${used} are used: there is no room for the file.`,
    hint: 'Delete for good what nobody needs any more, or ask the firm to raise the limit.',
  },
  'too-many': {
    kind: 'no-room',
    message: (limit: number) => `The drive takes ${limit} files, those in the trash too, and holds as many already.`,
    hint: 'Delete for good what nobody needs any more, or ask the firm to raise the limit.',
  },
  'type-refused': {
    kind: 'unsupported',
    message: (type: string) => `Files of the type \`${type}\` are not taken here; it is told by what is in the file, not by its name.`,
    hint: 'Send it in another form, or ask the firm to allow the type.',
  },
  'place-taken': {
    kind: 'conflict',
    message: (folder: string, name: string) => `There is another file \`${name}\` in \`${folder}\` now.`,
    hint: 'Move that one to the trash first.',
  },
  held: {
    kind: 'conflict',
    message: (name: string) => `\`${name}\` is held by a request or another row, so it is not deleted for good.`,
    hint: 'Take the file out of the rows that name it first; the rows in the trash count too.',
  },
  'place-is-folder': {
    kind: 'conflict',
    message: (place: string) => `\`${place}\` is a folder.`,
    hint: 'Choose another name.',
  },
  'place-is-file': {
    kind: 'conflict',
    message: (place: string) => `\`${place}\` is a file, so nothing can lie in it.`,
    hint: 'Choose another folder.',
  },
  'folder-missing': { kind: 'missing', message: (folder: string) => `There is no folder \`${folder}\`.` },
  'folder-there': { kind: 'conflict', message: (folder: string) => `The folder \`${folder}\` is there already.` },
  'folder-root': { kind: 'conflict', message: () => 'The drive itself can be neither moved nor put into the trash.' },
  'folder-in-itself': {
    kind: 'conflict',
    message: (folder: string) => `\`${folder}\` cannot be put into itself, nor in the place of a folder it lies in.`,
  },
  stale: {
    kind: 'stale',
    message: (base: number, current: DriveFile) => `You changed version ${base}; the file is at ${current.version}.`,
    hint: 'Fetch the file again and repeat the change.',
    current: (_base: number, current: DriveFile) => current,
  },
  'folder-empty': { kind: 'missing', message: (folder: string) => `There is no file in the folder \`${folder}\`.` },
  'not-viewable': {
    kind: 'unsupported',
    message: (type: string) => `A content of type \`${type}\` is not shown in the page.`,
    hint: 'Take it away and open it with its own program.',
  },
  'not-a-table': {
    kind: 'invalid',
    message: (outcome: TextOutcome) => `The file cannot be read as a table (${outcome}).`,
    hint: 'Send CSV (UTF-8 or Shift_JIS) or an Excel workbook (.xlsx) without a password; the first sheet is read.',
  },
  'text-stopped': { kind: 'unavailable', message: () => 'Texts are no longer read: the process ends.' },
  'range-invalid': {
    kind: 'invalid',
    message: (size: number) => `The file has ${size} bytes; the range lies outside of it.`,
  },
})
