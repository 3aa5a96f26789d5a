/** Of a request's headers those by which it is known who sent it. */
export const credentialsOf = ({
  cookie,
  authorization,
}: {
  readonly cookie?: string | undefined
  readonly authorization?: string | undefined
}): Headers => {
  const kept = new Headers()
  if (cookie !== undefined) kept.set('cookie', cookie)
  if (authorization !== undefined) kept.set('authorization', authorization)
  return kept
}
