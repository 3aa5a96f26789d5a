import { cp } from 'node:fs/promises'
import { temporaryFolder, type TemporaryFolder } from '@tsuzuri/testing'
import { demoTemplateVariable } from './demo-template.ts'

/** A data folder of one's own in which the demo has been told. */
export const demoFolder = async (): Promise<TemporaryFolder> => {
  const folder = await temporaryFolder()
  await cp(process.env[demoTemplateVariable] ?? '', folder.path, { recursive: true })
  return folder
}
