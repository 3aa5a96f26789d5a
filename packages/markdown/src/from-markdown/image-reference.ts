import type { LineReader } from './read-state.ts'
import { readPicture } from './read-picture.ts'

/** The picture with the address its definition gives. */
export const readImageReference: LineReader<'imageReference'> = (node, state, marks) => {
  const definition = state.definition(node.identifier)
  return definition ? readPicture(node.alt, definition.url, definition.title, marks) : []
}
