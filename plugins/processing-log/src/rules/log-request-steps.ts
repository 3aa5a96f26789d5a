import type { PortalRecord } from '@tsuzuri/model'
import { defineRule, type RuleContext } from '@tsuzuri/plugin'

const steps: ReadonlyMap<string, string> = new Map([
  ['in-progress', 'started'],
  ['delivered', 'delivered'],
  ['accepted', 'accepted'],
])

/** A request that is begun, delivered or accepted leaves an entry in the log, under the name of who did it. The state is the event's, not the request's as it stands by then. */
export const logRequestSteps = defineRule({
  name: 'log-request-steps',
  on: 'record.transitioned',
  run: async (context, event) => {
    const { to } = event.data
    const step = event.collection === 'requests' && typeof to === 'string' ? steps.get(to) : undefined
    if (step === undefined) return
    const request = await context.record('requests', event.subject.id)
    await context.create('processing', {
      title: request.title,
      startsAt: event.at,
      assignee: event.actor.kind === 'person' && (await context.isMember(event.actor.id)) ? event.actor.id : null,
      fields: {
        step,
        request: request.id,
        requestNumber: request.number,
        hours: step === 'delivered' ? await hoursLeft(context, request) : null,
      },
    })
  },
})

/** The hours spent that no entry of the request tells yet: those logged by hand, or at a delivery before, count once. */
const hoursLeft = async ({ naming }: RuleContext, { id, createdAt, fields }: PortalRecord): Promise<number | null> => {
  const spent = fields['spentHours']
  if (typeof spent !== 'number') return null
  const logged = (await naming(id, createdAt))
    .filter((entry) => entry.collection === 'processing' && entry.fields['request'] === id)
    .reduce((sum, entry) => sum + (typeof entry.fields['hours'] === 'number' ? entry.fields['hours'] : 0), 0)
  return spent > logged ? Math.round((spent - logged) * 100) / 100 : null
}
