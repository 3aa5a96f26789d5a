import type { Installation } from '../installation.ts'

export const seedDemo = async (_installation: Installation, _contentFolder: string): Promise<readonly string[] | null> => null
