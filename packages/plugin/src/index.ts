export { allRecords } from './all-records.ts'
export { attributeSchema } from './attribute-schema.ts'
export {
  type AttributeMigration,
  type AttributeWords,
  type BlockContext,
  type BlockDefinition,
  defineBlock,
  type FileHolder,
  type FileQuery,
  type RecordQuery,
  type RenderContext,
  type Waiting,
  type WaitingThing,
} from './block.ts'
export { businessDaysBetween } from './business-days/business-days-between.ts'
export { businessDaysBefore } from './business-days/business-days-before.ts'
export { dayAfter } from './business-days/day-after.ts'
export { type DayOff, type DaysOff, type Holidays, openDaysOff } from './business-days/days-off.ts'
export { isBusinessDay } from './business-days/is-business-day.ts'
export { shiftToBusinessDay } from './business-days/shift-to-business-day.ts'
export { waitedDays } from './business-days/waited-days.ts'
export { type Beginnings, beginningsOf } from './beginnings-of.ts'
export {
  type Beginning,
  type CollectionDefinition,
  type CollectionRights,
  type ColumnDefinition,
  defineCollection,
  type Note,
  type RecordColumn,
  type Repeating,
  type StateDefinition,
  type StepFacts,
  type TransitionDefinition,
} from './collection.ts'
export { defineFeed, type FeedContext, type FeedDefinition } from './feed.ts'
export {
  type FieldDefinition,
  type FieldDefinitions,
  type FieldKind,
  fieldKinds,
  type RecordFieldDefinition,
  type RecordFieldDefinitions,
} from './field-definition.ts'
export { type FieldFlaw, fieldFlaws } from './field-flaws.ts'
export { fieldSchema } from './field-schema.ts'
export { inMode } from './in-mode.ts'
export { isLate } from './is-late.ts'
export { lateBefore } from './late-before.ts'
export { lateStates } from './late-states.ts'
export { limitAttribute, limitWords } from './limit-attribute.ts'
export { mayReadField } from './may-read-field.ts'
export { mayWriteField } from './may-write-field.ts'
export { monthAfter } from './month-after.ts'
export type { MonthDigest } from './month-digest.ts'
export type { MonthDigester, MonthReport, MonthReportDefinition } from './month-report.ts'
export { type MonthSpan, monthSpan } from './month-span.ts'
export { timeOf } from './time-of.ts'
export { openZone, type Zone } from './open-zone.ts'
export { definePageType, type PageTypeDefinition } from './page-type.ts'
export {
  definePlan,
  type Plan,
  type PlanConcern,
  type PlanContext,
  type PlanDefinition,
  type PlannedRecord,
  type PlanPage,
} from './plan.ts'
export { definePlugin, type Messages, type PluginDefinition } from './plugin.ts'
export { portalHref } from './portal-href.ts'
export { createRegistry, type RegisteredBlock, type Registry, registryErrors } from './registry.ts'
export { defineRule, type NewRuleRecord, type RuleContext, type RuleDefinition } from './rule.ts'
