import type { DriveFile } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findFile } from './find-file.ts'

/** Throws `file.missing`. */
export const getFile = (scope: Scope, { file }: { readonly file: string }): Promise<DriveFile> => findFile(scope, scope.read, file)
