import { walkAccessible } from './walk-accessible.ts'

walkAccessible('en-US')
