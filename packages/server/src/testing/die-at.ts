/** Kills this process when it has come to the point that the command line names. */
export const dieAt = (point: string): void => {
  if (process.argv[2] === point) process.kill(process.pid, 'SIGKILL')
}
