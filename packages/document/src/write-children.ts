import * as Y from 'yjs'
import { buildType } from './build-type.ts'
import { diffSequence } from './diff-sequence.ts'
import type { Effort } from './effort.ts'
import { nodeSpec } from './node-spec.ts'
import { pairSimilar } from './pair-similar.ts'
import { readTree } from './read-tree.ts'
import { setAttribute } from './set-attribute.ts'
import { type ElementTree, isTextTree, type Json, type Tree } from './tree.ts'
import { treeKey } from './tree-key.ts'
import { writeText } from './write-text.ts'

export interface Writing {
  /** Paragraphs without text stay where they are not asked for. */
  readonly keepBlank: boolean
  readonly effort: Effort
}

/**
 * Changes what stands in a live parent into the target: equal children are anchors, between two anchors the similar ones
 * are changed inside, the rest is taken away or put in.
 */
export const writeChildren = (parent: Y.XmlFragment, target: readonly Tree[], writing: Writing): void => {
  const live = parent.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
  const trees = readTree(parent)
  const positional = parent instanceof Y.XmlElement
  let oldIndex = 0
  let newIndex = 0
  let at = 0
  // Runs go in and out as one: Yjs walks to a place from the beginning, which for each of many thousand blocks would not end.
  let entering: Tree[] = []
  let leaving = 0
  const settle = (): void => {
    if (leaving > 0) parent.delete(at, leaving)
    if (entering.length > 0) parent.insert(at, entering.map(buildType))
    at += entering.length
    leaving = 0
    entering = []
  }
  for (const gap of gaps(trees.map(treeKey), target.map(treeKey), writing.effort)) {
    at += gap.kept
    oldIndex += gap.kept
    newIndex += gap.kept
    const before = trees.slice(oldIndex, oldIndex + gap.removed)
    const after = target.slice(newIndex, newIndex + gap.added)
    for (const [from, to] of pairSimilar(before, after, positional)) {
      const old = from === undefined ? undefined : live[oldIndex + from]
      const wanted = to === undefined ? undefined : after[to]
      const stays = wanted === undefined && from !== undefined && writing.keepBlank && isBlank(before[from])
      if (stays || (old && wanted)) {
        settle()
        if (old && wanted) writeTree(old, wanted, writing)
        at += 1
      } else if (wanted) entering.push(wanted)
      else {
        if (entering.length > 0) settle()
        leaving += 1
      }
    }
    settle()
    oldIndex += gap.removed
    newIndex += gap.added
  }
}

interface Gap {
  /** Equal children before the gap. */
  readonly kept: number
  readonly removed: number
  readonly added: number
}

const gaps = (before: readonly string[], after: readonly string[], effort: Effort): Gap[] => {
  const found: Gap[] = []
  let open = { kept: 0, removed: 0, added: 0 }
  for (const { kind, count } of diffSequence(before, after, effort)) {
    if (kind === 'keep' && open.removed + open.added > 0) {
      found.push(open)
      open = { kept: 0, removed: 0, added: 0 }
    }
    if (kind === 'keep') open.kept += count
    else if (kind === 'remove') open.removed += count
    else open.added += count
  }
  return [...found, open]
}

const isBlank = (tree: Tree | undefined): boolean =>
  tree !== undefined && !isTextTree(tree) && tree.name === 'paragraph' && tree.children.length === 0

/** Changes one live element or text into a tree of the same kind. */
export const writeTree = (live: Y.XmlElement | Y.XmlText, target: Tree, writing: Writing): void => {
  if (live instanceof Y.XmlText) {
    if (isTextTree(target)) writeText(live, target.runs, writing.effort)
    return
  }
  if (isTextTree(target)) return
  writeAttributes(live, target)
  writeChildren(live, target.children, writing)
}

const writeAttributes = (live: Y.XmlElement, target: ElementTree): void => {
  const now: Readonly<Record<string, Json | undefined>> = live.getAttributes()
  const spec = nodeSpec(target.name)
  for (const name of Object.keys(now)) {
    if (!Object.hasOwn(target.attrs, name) && (!spec || (spec.attrs && Object.hasOwn(spec.attrs, name)))) live.removeAttribute(name)
  }
  for (const [name, value] of Object.entries(target.attrs))
    if (JSON.stringify(now[name]) !== JSON.stringify(value)) setAttribute(live, name, value)
}
