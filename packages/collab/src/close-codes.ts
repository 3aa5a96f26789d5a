/** Why the server ends a connection. 44xx is final for the client, 45xx asks it to come back; see PROTOCOL.md. */
export const closeCodes = {
  badFrame: 4400,
  sessionEnded: 4401,
  noRight: 4403,
  noPage: 4404,
  otherEpoch: 4410,
  tooLarge: 4413,
  oldSchema: 4426,
  storeFailed: 4500,
  stopping: 4503,
  tooSlow: 4508,
  tooMany: 4529,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
