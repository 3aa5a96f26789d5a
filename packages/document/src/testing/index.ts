export { arbitraryPage } from './arbitrary-page.ts'
