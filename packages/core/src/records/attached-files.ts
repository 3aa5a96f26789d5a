import { type FileVersionId, fileVersionIdSchema, type Issue } from '@tsuzuri/model'
import { mayReadVersion } from '../files/may-read-version.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { recordErrors } from './record-errors.ts'

/** Files of one comment. */
const mostFiles = 20

/** The versions that go with a comment, each once. Throws `record.invalid` for what is not there for whoever writes, and for too many. */
export const attachedFiles = async (scope: Scope, tx: ScopedUnit, files: readonly string[]): Promise<readonly FileVersionId[]> => {
  const wanted = [...new Set(files)]
  if (wanted.length > mostFiles)
    throw recordErrors.invalid([
      {
        path: 'files',
        message: `A comment has at most ${mostFiles} files.`,
        words: { ja: `コメントに添付できるファイルは${mostFiles}個までです。`, en: `A comment has at most ${mostFiles} files.` },
      },
    ])
  const found: FileVersionId[] = []
  const issues: Issue[] = []
  for (const [index, text] of wanted.entries()) {
    const id = fileVersionIdSchema.safeParse(text)
    const version = id.success ? await tx.files.version(id.data) : null
    const file = version && (await tx.files.get(version.fileId))
    if (version && file && (await mayReadVersion(scope, tx, file, version))) found.push(version.id)
    else
      issues.push({
        path: `files.${index}`,
        message: 'There is no such file-version.',
        words: { ja: '添付するファイルが見つかりません。', en: 'The file to attach is not there.' },
      })
  }
  if (issues.length > 0) throw recordErrors.invalid(issues)
  return found
}
