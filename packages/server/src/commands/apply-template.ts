import type { Scope } from '@tsuzuri/core'

export const applyTemplate = async (_scope: Scope, _template: string, _contentFolder: string): Promise<void> => {}
