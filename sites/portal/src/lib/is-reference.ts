import type { FieldInfo } from '@tsuzuri/client'

/** Whether a field's values stand for something that has an address of its own. */
export const isReference = ({ kind }: FieldInfo): boolean => kind === 'page' || kind === 'record' || kind === 'file-version'
