/** The largest file in bytes. */
export const largestUpload = 5 * 1024 ** 3
