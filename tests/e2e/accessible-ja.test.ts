import { walkAccessible } from './walk-accessible.ts'

walkAccessible('ja-JP')
