import type { LineReader } from './read-state.ts'
import { readPicture } from './read-picture.ts'

export const readImage: LineReader<'image'> = (node, _state, marks) => readPicture(node.alt, node.url, node.title, marks)
