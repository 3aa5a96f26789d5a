import { markName } from './from-tree.ts'
import { isObject } from './is-object.ts'
import { markSpec, nodeSpec } from './node-spec.ts'
import { isTextTree, type Json, type JsonObject, type Tree } from './tree.ts'

/**
 * A text that is equal for equal trees. What a newer version may have put beside (unknown attributes of a known element,
 * unknown formats) does not count, so that it is neither a difference nor taken away.
 */
export const treeKey = (tree: Tree): string => JSON.stringify(keyOf(tree))

const keyOf = (tree: Tree): unknown => {
  if (isTextTree(tree)) return joinRuns(tree.runs.map(({ insert, format }): [string, unknown] => [insert, ordered(knownFormats(format))]))
  const spec = nodeSpec(tree.name)
  const attrs = Object.entries(tree.attrs).filter(
    ([name, value]) => value !== null && (!spec || (spec.attrs && Object.hasOwn(spec.attrs, name))),
  )
  return [tree.name, ordered(Object.fromEntries(attrs)), tree.children.map(keyOf)]
}

const knownFormats = (format: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(format).filter(([name]) => markSpec(markName(name))))

/** Neighbouring runs of one format, which unknown formats may part, as one. */
const joinRuns = (runs: readonly [string, unknown][]): unknown => {
  const joined: [string, string][] = []
  for (const [insert, format] of runs) {
    const key = JSON.stringify(format)
    const last = joined.at(-1)
    if (last?.[1] === key) last[0] += insert
    else joined.push([insert, key])
  }
  return joined
}

const ordered = (value: Json): unknown =>
  isObject(value)
    ? Object.entries(value)
        .filter(([, inner]) => inner !== null)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, inner]) => [name, ordered(inner)])
    : value
