import type { FieldValue, FieldValues } from '@tsuzuri/model'
import { parseDocument, type YAMLError } from 'yaml'
import { markdownErrors } from './markdown-errors.ts'

/** How often one alias may be resolved: enough for people, too little for a bomb. */
const maxAliasCount = 100

/**
 * The fields a front matter's YAML says. `firstLine` is the line the YAML starts in, counted from 1.
 * Throws `markdown.front-matter` when it is no mapping of names to plain values.
 */
export const readFields = (yaml: string, firstLine: number): FieldValues => {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: true, stringKeys: true, logLevel: 'silent' })
  const [error] = document.errors
  if (error) throw markdownErrors.frontMatter(firstLine + lineOf(yaml, error), error.message)
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount })
  } catch (cause) {
    throw markdownErrors.frontMatter(firstLine, cause instanceof Error ? cause.message : 'it cannot be read')
  }
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object' || Array.isArray(value)) throw markdownErrors.frontMatter(firstLine, '`key: value` lines are expected')
  const refuse = (problem: string): never => {
    throw markdownErrors.frontMatter(firstLine, problem)
  }
  return plainMap(value, refuse)
}

const lineOf = (yaml: string, error: YAMLError): number => yaml.slice(0, error.pos[0]).split('\n').length - 1

const plainMap = (value: object, refuse: (problem: string) => never): FieldValues =>
  Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === '__proto__') return refuse('`__proto__` cannot be the name of a field')
      return [key, plainValue(inner, refuse)]
    }),
  )

const plainValue = (value: unknown, refuse: (problem: string) => never): FieldValue => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(`\`${value}\` is not a number that can be kept`)
  if (Array.isArray(value)) return value.map((inner: unknown) => plainValue(inner, refuse))
  return typeof value === 'object' ? plainMap(value, refuse) : refuse(`a value of the kind ${typeof value} cannot be kept`)
}
