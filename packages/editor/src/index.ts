export { pageExtensions } from './extensions/page-extensions.ts'
export { mountEditor, type MountEditor, type MountedEditor } from './mount-editor.ts'
