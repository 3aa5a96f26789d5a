import { type Issue, type Localized, longest, type Role } from '@tsuzuri/model'
import { type CollectionDefinition, fieldSchema, mayReadField, mayWriteField } from '@tsuzuri/plugin'
import { recordErrors } from './record-errors.ts'
import { isEmpty, recordColumns, type RecordPatchInput, type RecordValues } from './record-values.ts'

/**
 * Checks what was written (`patch`) and what comes of it (`after`) by the collection's declaration; references apart.
 * Throws `record.invalid` with all flaws, `record.field-denied`.
 */
export const checkValues = (collection: CollectionDefinition, role: Role, patch: RecordPatchInput, after: RecordValues): void => {
  const denied = Object.keys(patch.fields ?? {}).filter(
    (name) => mayReadField(role, collection.fields[name]) && !mayWriteField(role, collection.fields[name]),
  )
  if (denied.length > 0)
    throw recordErrors['field-denied'](denied.map((name) => ({ path: `fields.${name}`, message: `The role ${role} may not write it.` })))
  const issues = [...columnIssues(collection, patch), ...fieldIssues(collection, role, patch)]
  if (issues.length > 0) throw recordErrors.invalid(issues)
  const together = Object.entries(collection.check?.(after) ?? {}).map(([path, words]) =>
    isHidden(collection, role, path) ? unfitFlaw : { path, message: words.en, words },
  )
  if (together.length > 0) throw recordErrors.invalid(together)
}

const columnIssues = (collection: CollectionDefinition, patch: RecordPatchInput): Issue[] =>
  recordColumns.flatMap((column): Issue[] => {
    const value = patch[column]
    if (value === undefined) return []
    const declared = collection.columns[column]
    if (isEmpty(value)) return declared?.required ? [requiredIssue(column, declared.label)] : []
    if (!declared) return [{ path: column, message: `Records of \`${collection.name}\` have no such value.` }]
    if (value instanceof Date && Number.isNaN(value.getTime())) return [{ path: column, message: 'It is no moment in time.' }]
    if (typeof value === 'string' && value.length > longest.title)
      return [{ path: column, message: `It is longer than ${longest.title} characters.`, words: tooLong(declared.label, longest.title) }]
    return []
  })

/** A field one may not read is to nobody's knowledge there, and a flaw in it is told without a word of it. */
const isHidden = (collection: CollectionDefinition, role: Role, path: string): boolean => {
  const [, name] = /^fields\.([^.]+)/.exec(path) ?? []
  return name !== undefined && !mayReadField(role, collection.fields[name])
}

const unfitFlaw: Issue = {
  path: 'fields',
  message: 'It does not fit what is written of the record otherwise.',
  words: {
    ja: 'ほかの項目と合わない値があります。担当者へお問い合わせください。',
    en: 'It does not fit what is written of the record otherwise.',
  },
}

const fieldIssues = (collection: CollectionDefinition, role: Role, patch: RecordPatchInput): Issue[] =>
  Object.entries(patch.fields ?? {}).flatMap(([name, value]): Issue[] => {
    const definition = Object.hasOwn(collection.fields, name) ? collection.fields[name] : undefined
    if (!definition || !mayReadField(role, definition))
      return [{ path: `fields.${name}`, message: `Records of \`${collection.name}\` have no field \`${name}\`.` }]
    if (isEmpty(value)) {
      if (definition.required) return [requiredIssue(`fields.${name}`, definition.label)]
      if (value === null) return []
    }
    const parsed = fieldSchema(definition).safeParse(value)
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => ({
          path: ['fields', name, ...issue.path].join('.'),
          message: issue.message,
          words:
            issue.code === 'too_big' && issue.origin === 'string'
              ? tooLong(definition.label, Number(issue.maximum))
              : unfit(definition.label),
        }))
  })

const requiredIssue = (path: string, label: Localized): Issue => ({
  path,
  message: 'It is required.',
  words: { ja: `「${label.ja}」を入力してください。`, en: `“${label.en}” is required.` },
})

const tooLong = (label: Localized, most: number): Localized => ({
  ja: `「${label.ja}」は${most}文字以内にしてください。`,
  en: `“${label.en}” is longer than ${most} characters.`,
})

const unfit = (label: Localized): Localized => ({
  ja: `「${label.ja}」の値を確かめてください。`,
  en: `Please check the value of “${label.en}”.`,
})
