import { type CoverageStep, type ExpectedPage, type Page, sideOf } from '@tsuzuri/model'
import type { PageTypeDefinition } from '@tsuzuri/plugin'
import { isAsked, standingOf } from '../publications/standing-of.ts'
import type { Scope } from '../scope.ts'
import type { CoverageFacts } from './coverage-facts.ts'
import { type CoverageRow, missingRow } from './coverage-row.ts'
import { isFilled } from './is-filled.ts'

/** The row of a page that is there, as far as the role may know of it. */
export const coveredPage = (scope: Scope, facts: CoverageFacts, page: Page, expected: ExpectedPage | undefined): CoverageRow => {
  const type = scope.engine.registry.pageTypes.get(page.type)
  const required = requiredFields(type, expected)
  const publication = facts.publications.get(page.id) ?? null
  const told = {
    emptyFields: required.filter((name) => !isFilled(page.fields[name])),
    confirmation: type?.confirmed ? confirmationOf(facts, page) : null,
    readings: type?.acknowledged ? readingsOf(facts, page) : null,
    reviewDate: textOf(page, type?.reviewField),
    owner: ownerOf(facts, textOf(page, type?.ownerField)),
  }
  const done = {
    exists: true,
    written: isWritten(facts, page, expected),
    fields: told.emptyFields.length === 0,
    published: publication !== null,
    confirmed: told.confirmation !== null && told.confirmation.standing !== 'unpublished' && !isAsked(told.confirmation.standing),
    read: told.readings !== null && publication !== null && told.readings.read === told.readings.members,
    owner: told.owner?.name !== null,
    review: told.reviewDate !== null && isDay(told.reviewDate) && told.reviewDate >= facts.today,
  }
  const steps = stepsOf(type, expected).concat(told.owner ? ['owner'] : [], told.reviewDate === null ? [] : ['review'])
  return {
    page: page.id,
    path: page.path,
    title: page.title,
    type: page.type,
    isExpected: expected !== undefined,
    steps: steps.map((step) => ({ step, done: done[step] })),
    publication,
    isChanged: publication && sideOf(scope.role) === 'firm' ? page.headSeq > (page.publishedSeq ?? 0) : null,
    ...told,
  }
}

/** The row of an expected page that is not there. */
export const uncoveredPage = (scope: Scope, expected: ExpectedPage): CoverageRow =>
  missingRow(expected, stepsOf(scope.engine.registry.pageTypes.get(expected.type), expected))

const stepsOf = (type: PageTypeDefinition | undefined, expected: ExpectedPage | undefined): CoverageStep[] => [
  ...(expected ? (['exists'] as const) : []),
  'written',
  ...(requiredFields(type, expected).length > 0 ? (['fields'] as const) : []),
  ...(type?.published ? (['published'] as const) : []),
  ...(type?.confirmed ? (['confirmed'] as const) : []),
  ...(type?.acknowledged ? (['read'] as const) : []),
]

const requiredFields = (type: PageTypeDefinition | undefined, expected: ExpectedPage | undefined): readonly string[] => [
  ...new Set([
    ...(expected?.fields ?? []),
    ...Object.entries(type?.fields ?? {}).flatMap(([name, { required }]) => (required ? [name] : [])),
  ]),
]

/** What the template opened a page with is not yet what this client's page says. */
const isWritten = ({ sketches }: CoverageFacts, { id, headSeq, fields }: Page, expected: ExpectedPage | undefined): boolean =>
  (!expected || headSeq > expected.seq) && ((sketches.get(id)?.size ?? 1) > 0 || Object.values(fields).some(isFilled))

const confirmationOf = (
  { publications, confirmations, material }: CoverageFacts,
  { id }: Page,
): NonNullable<CoverageRow['confirmation']> => {
  const latest = confirmations.get(id) ?? null
  const since = (material.get(id) ?? 0) > (latest?.turn ?? 0) ? [{ material: true }] : []
  return { standing: standingOf(publications.get(id) ?? null, latest, since), latest }
}

/** Whoever read an earlier version counts as long as no important change came since. */
const readingsOf = ({ readings, material, members }: CoverageFacts, { id }: Page): NonNullable<CoverageRow['readings']> => {
  const turns = new Map((readings.get(id) ?? []).map(({ actorId, turn }) => [actorId, turn]))
  const since = material.get(id) ?? 1
  return { read: members.filter(({ userId }) => (turns.get(userId) ?? 0) >= since).length, members: members.length }
}

/** What was typed in place of a day never comes to be due. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

const textOf = ({ fields }: Page, name: string | undefined): string | null => {
  const value = name === undefined ? null : fields[name]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

const ownerOf = ({ names }: CoverageFacts, id: string | null): CoverageRow['owner'] =>
  id === null ? null : { id, name: names.get(id) ?? null }
