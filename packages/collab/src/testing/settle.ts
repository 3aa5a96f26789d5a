/** Lets everything happen that waits for nothing but its turn. */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 6; round += 1) await new Promise((resolve) => setImmediate(resolve))
}
