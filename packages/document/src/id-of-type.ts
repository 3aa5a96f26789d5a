import * as Y from 'yjs'

/** The Yjs id by which a type stands in its parent; null for a root. */
export const idOfType = (type: Parameters<typeof Y.createRelativePositionFromTypeIndex>[0]): Y.ID | null =>
  Y.createRelativePositionFromTypeIndex(type, 0).type
