/** How long this thread has kept a processor busy so far, in milliseconds: what differs by work alone, however busy the machine is. */
export const threadTime = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
