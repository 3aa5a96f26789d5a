import { defineRule } from '@tsuzuri/plugin'

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
        hours: step === 'delivered' ? (request.fields['spentHours'] ?? null) : null,
      },
    })
  },
})
