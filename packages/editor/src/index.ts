export type { EditorComments, EditorPassage, EditorThread } from './comments/editor-comments.ts'
export { pageExtensions } from './extensions/page-extensions.ts'
export { mountEditor, type MountEditor, type MountedEditor } from './mount-editor.ts'
