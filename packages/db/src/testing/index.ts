export { type FaultyLog, faultyLog, type LogFault } from './faulty-log.ts'
