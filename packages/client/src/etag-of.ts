/** The `ETag` of an entity, for `If-Match`: its version in quotes. */
export const etagOf = (entity: { readonly version: number }): string => `"${entity.version}"`
