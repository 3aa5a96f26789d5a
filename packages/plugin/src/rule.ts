import type { DomainEvent, EventType, FieldValues, PortalId, PortalRecord } from '@tsuzuri/model'
import type { DaysOff } from './business-days/days-off.ts'

export interface NewRuleRecord {
  readonly title: string
  readonly state?: string
  readonly assignee?: string | null
  readonly startsAt?: Date | null
  readonly dueAt?: Date | null
  readonly fields: FieldValues
}

/** What a rule may reach: the records of the event's portal, inside one unit of work with the rule's own mark. */
export interface RuleContext {
  readonly portalId: PortalId
  readonly now: Date
  /** When the portal rests. */
  readonly daysOff: DaysOff
  /** When offices rest: by these the law's dates are shifted. */
  readonly officialDaysOff: DaysOff
  /** Whether a person is a member of the portal: only one can be assigned. */
  readonly isMember: (userId: string) => Promise<boolean>
  readonly record: (collection: string, id: string) => Promise<PortalRecord>
  /** The live records of the portal that name it in one of their fields, as far as they were changed since. */
  readonly naming: (id: string, since: Date) => Promise<readonly PortalRecord[]>
  readonly create: (collection: string, record: NewRuleRecord) => Promise<PortalRecord>
}

/** What follows from an event. Runs once per event, also after a restart. */
export interface RuleDefinition {
  readonly name: string
  readonly on: EventType
  readonly run: (context: RuleContext, event: DomainEvent) => Promise<void>
}

export const defineRule = (definition: RuleDefinition): RuleDefinition => definition
